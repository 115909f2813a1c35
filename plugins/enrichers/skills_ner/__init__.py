"""Skills that no vocabulary holds: a small statistical reader, an optional extra."""

from plugins.enrichers.skills_ner.enricher import SkillsNerEnricher

__all__ = ["SkillsNerEnricher"]
