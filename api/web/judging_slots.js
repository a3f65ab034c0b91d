// Claims and mentions of the page viewer in, the buttons to judge them out, in the places that the viewer keeps for them.

import { judgeButtons } from "./judging.js";
import { provide } from "./slots.js";

provide("mention", (mention) => judgeButtons("mention", mention));
provide("claim", (claim, page) =>
  judgeButtons("claim", {
    claim: claim.id,
    page: page.id,
    sentence: claim.evidence.sentence,
    judged: page.judged.find((one) => one.claim === claim.id)?.verdict ?? null,
  }),
);
