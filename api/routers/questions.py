"""Routes that answer questions in Chinese words."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from api.access import AccessDep
from api.answer import Answer
from api.ask import ask
from api.examples import question_kinds
from api.responses import Listing, QuestionBody, QuestionKind

router = APIRouter(prefix="/v1", tags=["questions"])
Question = Annotated[
    str, Query(description="A question.", examples=["哪些官员去过莘县？"], min_length=1, max_length=500)
]


@router.get("/ask")
def ask_by_address(access: AccessDep, q: Question) -> Answer:
    """Answers a question in Chinese: how it was understood, the answer in words, its rows and their evidence."""
    with access.session() as session:
        return ask(session.register, session.store, q)


@router.post("/ask")
def ask_by_body(access: AccessDep, body: QuestionBody) -> Answer:
    """Answers a question in Chinese, given in the body."""
    with access.session() as session:
        return ask(session.register, session.store, body.question)


@router.get("/questions")
def questions(access: AccessDep) -> Listing[QuestionKind]:
    """The kinds of question that can be asked, each with an example about someone or some place that the pages tell of."""
    with access.session() as session:
        return Listing.of(list(question_kinds(session.store)), session.store.snapshot())
