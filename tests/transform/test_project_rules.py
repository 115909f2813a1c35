"""The rules of the dbt project, over its manifest."""

from __future__ import annotations

from typing import Any

FIXED = {
    "staging.jsearch_job_postings",
    "staging.glassdoor_companies",
    "staging.company_enrichment_queue",
    "marts.profile_preferences",
    "marts.dim_companies",
    "marts.fact_jobs",
    "marts.dim_ranking",
    "marts.etl_run_metrics",
}


def _models(manifest: dict[str, Any], folder: str = "") -> dict[str, dict[str, Any]]:
    return {
        key: node
        for key, node in manifest["nodes"].items()
        if node["resource_type"] == "model" and node["path"].startswith(folder)
    }


def _tests(manifest: dict[str, Any], model: str) -> list[dict[str, Any]]:
    return [
        node
        for node in manifest["nodes"].values()
        if node["resource_type"] == "test" and node.get("attached_node") == model
    ]


def test_fixed_relations_exist(manifest: dict[str, Any]) -> None:
    """The names that other rooms and dashboards rely on are there."""
    assert {f"{node['schema']}.{node['alias']}" for node in _models(manifest).values()} >= FIXED


def test_schemas_follow_folders(manifest: dict[str, Any]) -> None:
    """Marts land in marts, all else in staging, and no name repeats its layer."""
    for node in _models(manifest).values():
        assert node["schema"] == ("marts" if node["path"].startswith("marts/") else "staging"), node["name"]
        assert not node["name"].startswith(("stg_", "int_", "fct_")), node["name"]


def test_every_model_says_what_a_row_is(manifest: dict[str, Any]) -> None:
    """Descriptions begin with the grain."""
    silent = [
        n["name"]
        for n in _models(manifest).values()
        if not n["description"].strip().startswith("One row per")
    ]
    assert silent == []


def test_every_key_is_tested(manifest: dict[str, Any]) -> None:
    """Each model has a column, or columns together, tested to be unique and not null."""
    for key, node in _models(manifest).items():
        tests = _tests(manifest, key)
        unique = {t["column_name"] for t in tests if t["test_metadata"]["name"] == "unique"}
        not_null = {t["column_name"] for t in tests if t["test_metadata"]["name"] == "not_null"}
        together = [t for t in tests if t["test_metadata"]["name"] == "unique_together"]
        assert together or unique & not_null, f"{node['name']} has no tested key"


def test_marts_have_contracts_and_documented_columns(manifest: dict[str, Any]) -> None:
    """Every mart enforces its contract, and each of its columns has a type and a description."""
    for node in _models(manifest, "marts/").values():
        assert node["config"]["contract"]["enforced"], node["name"]
        bare = [c["name"] for c in node["columns"].values() if not c["description"] or not c["data_type"]]
        assert bare == [], node["name"]


def test_marts_are_granted_one_by_one(manifest: dict[str, Any]) -> None:
    """Each mart says who may read it, and one with an e-mail address is for nobody."""
    for node in _models(manifest, "marts/").values():
        readers = node["config"]["grants"].get("select", [])
        assert readers == ([] if "email" in node["columns"] else ["shortlist_bi"]), node["name"]


def test_layers_are_not_jumped(manifest: dict[str, Any]) -> None:
    """Staging reads sources, only staging reads raw, and nothing reads marts but marts."""
    for key, node in _models(manifest).items():
        parents = manifest["parent_map"][key]
        models = [p for p in parents if p.startswith("model.")]
        if node["path"].startswith("staging/"):
            assert models == [], node["name"]
        else:
            assert not [p for p in parents if ".raw." in p], node["name"]
        if not node["path"].startswith("marts/"):
            marts = [p for p in models if manifest["nodes"][p]["path"].startswith("marts/")]
            assert marts == [], node["name"]


def test_every_mart_has_a_reader(manifest: dict[str, Any]) -> None:
    """Lineage shows who breaks: each mart is read by an exposure, or by a mart that is."""
    read = {key for exposure in manifest["exposures"].values() for key in exposure["depends_on"]["nodes"]}
    assert {e["name"] for e in manifest["exposures"].values()} == {
        "tableau",
        "ranker",
        "notifier",
        "web",
        "skill_api",
        "skill_gap",
    }
    assert set(_models(manifest, "marts/")) <= read


def test_sources_are_described_and_watched(manifest: dict[str, Any]) -> None:
    """Every source table says what a row is; what the taps load has a freshness."""
    sources = manifest["sources"].values()
    assert [s["name"] for s in sources if not s["description"].startswith("One row")] == []
    fresh = {s["name"] for s in sources if (s.get("freshness") or {}).get("warn_after", {}).get("count")}
    assert {"jsearch_job_postings", "company_lookups", "api_requests"} <= fresh


def test_every_model_belongs_to_one_step(manifest: dict[str, Any]) -> None:
    """Each model is built by exactly one step of the job."""
    steps = {"postings", "companies", "marts"}
    for node in _models(manifest).values():
        tags = set(node["tags"])
        assert "onet" in tags or len(steps & tags) == 1, node["name"]
