"""The enrichers that come with the project, registered like anybody's."""

from __future__ import annotations

from core.settings import load
from plugins import Enricher, hookimpl
from plugins.settings import PluginSettings


@hookimpl
def shortlist_enrichers() -> list[Enricher]:
    """Each is imported here and not above, so that importing one of them loads no other."""
    from plugins.enrichers.benefits import BenefitsEnricher
    from plugins.enrichers.education import EducationEnricher
    from plugins.enrichers.experience import ExperienceEnricher
    from plugins.enrichers.language import LanguageEnricher
    from plugins.enrichers.salary import SalaryEnricher
    from plugins.enrichers.seniority import SeniorityEnricher
    from plugins.enrichers.skills import SkillsEnricher
    from plugins.enrichers.work_mode import WorkModeEnricher

    skills = SkillsEnricher()
    optional: list[Enricher] = []
    if load(PluginSettings).skills_ner:
        from plugins.enrichers.skills_ner import SkillsNerEnricher

        optional.append(SkillsNerEnricher(skills))
    return [
        skills,
        SeniorityEnricher(),
        ExperienceEnricher(),
        WorkModeEnricher(),
        SalaryEnricher(),
        LanguageEnricher(),
        BenefitsEnricher(),
        EducationEnricher(),
        *optional,
    ]
