# The app: every room in one image. Expects DATABASE_URL; see docker-compose.yml.
FROM python:3.11-slim

RUN pip install --no-cache-dir "uv>=0.13,<0.14" \
    && useradd --create-home --uid 1000 shortlist

WORKDIR /app
ENV UV_PYTHON_DOWNLOADS=never UV_LINK_MODE=copy PATH="/app/.venv/bin:$PATH"

# dependencies first: they change less often than the code
COPY pyproject.toml uv.lock README.md ./
RUN uv sync --frozen --no-dev --no-install-project --no-cache

COPY . .
RUN uv sync --frozen --no-dev --no-cache \
    && mkdir -p data .meltano \
    && chown -R 1000:1000 /app

USER 1000:1000
VOLUME ["/app/data", "/app/.meltano"]
CMD ["orchestrate/daily"]
