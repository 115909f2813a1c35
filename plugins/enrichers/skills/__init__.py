"""The skills enricher: which skills a posting names, how much it asks for each, and exactly where."""

from plugins.enrichers.skills.enricher import SkillsEnricher

__all__ = ["SkillsEnricher"]
