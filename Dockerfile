FROM python:3.11-slim AS build
WORKDIR /src
COPY pyproject.toml requirements.lock README.md LICENSE NOTICE ./
COPY zhengpu zhengpu
COPY nlp nlp
COPY graph graph
COPY api api
COPY docs/neo4j docs/neo4j
RUN python -m venv /opt/zhengpu && /opt/zhengpu/bin/pip install --no-cache-dir -c requirements.lock .

FROM python:3.11-slim
RUN useradd --system --uid 10001 --home-dir /data --shell /usr/sbin/nologin zhengpu \
    && install -d -o zhengpu -g zhengpu /data
COPY --from=build /opt/zhengpu /opt/zhengpu
ENV PATH=/opt/zhengpu/bin:$PATH PYTHONUNBUFFERED=1 \
    ZHENGPU_REGISTER=/data/zhengpu.sqlite ZHENGPU_HOST=0.0.0.0 ZHENGPU_PORT=8000
USER zhengpu
WORKDIR /data
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s --retries=6 \
    CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/healthz', timeout=4)"]
CMD ["zhengpu", "serve"]
