"""Words that say how much a skill is asked for, in the languages that postings come in.

They ride in the same automaton as the vocabulary, so that a text is read once. More for the languages of Europe are
in `tongues`, and the scripts that the automaton does not know (Chinese, Thai, Japanese, Korean) in `scripts`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from enum import IntEnum

from plugins.enrichers.skills.tongues import TONGUES


class Cue(IntEnum):
    """What a cue does to the skills around it."""

    NICE_AFTER = 1  # "… is a plus"
    NICE_BEFORE = 2  # "ideally …"
    MUST = 3  # "… is required"
    ASKED = 4  # "experience with …"
    HEAD_MUST = 5  # "Requirements:"
    HEAD_NICE = 6  # "Nice to have:"
    HEAD_OTHER = 7  # "Our stack:", "How to apply:"
    HEAD_DUTIES = 8  # "Responsibilities:"
    HEAD_COMPANY = 9  # "About us:", "Life at …"
    HEAD_NOT = 10  # "Not needed:"
    HEAD_BENEFITS = 11  # "Benefits:"
    NEGATION = 12  # "no", "without"
    OFFER = 13  # "we pay for …": for the person, not asked of her
    BUSINESS = 14  # "… is a leading provider of …": what the firm does
    BOILERPLATE = 15  # "without regard to …": nothing here is about the work
    NOTHING = 16  # "as required": it only looks like another


_CANDIDATES = tuple(
    f"{which}candidate {has}"
    for which in (
        "",
        "the ",
        "ideal ",
        "the ideal ",
        "our ideal ",
        "the successful ",
        "the perfect ",
        "the right ",
    )
    for has in (
        "will have",
        "should have",
        "has",
        "will possess",
        "should possess",
        "possesses",
        "will bring",
    )
)


def _words(text: str) -> tuple[str, ...]:
    """Cues between commas; `;` stands for a comma of their own."""
    return tuple(
        piece.strip().replace(";", ",") for piece in text.replace("\n", " ").split(",") if piece.strip()
    )


_CUES: Mapping[Cue, tuple[str, ...]] = {
    Cue.NICE_AFTER: _words(
        """a plus, a big plus, a huge plus, a strong plus, is plus, as a plus, a definite plus, an advantage, advantageous, a bonus, would be nice,
        is nice, preferred, pref'd, is desirable, desirable, desired, an asset, is helpful, would be helpful, beneficial, a nice to have,
        highly regarded, well regarded, looked upon favourably, viewed favourably, viewed favorably, highly desirable, highly valued, is useful, would be useful,
        also useful, would be good, is nice to have, are nice to have, would be nice to have, is good to have, good to have, an added advantage, added advantage, an added plus, added plus, is a bonus, would be a bonus, nice but not needed, nice; not needed, nice; not required, nice but not required, nice; not essential, nice; but not,
        not needed but, but not essential, not essential, but not required, but not necessary, favourable, favorable, favoured, an edge, is an advantage, as an advantage, strong asset,
        strongly preferred, highly preferred, viewed as an advantage, is valued, are useful, are helpful, candidates are welcome, is nice, are nice,
        welcome, appreciated, would be great, would be ideal, is ideal, not mandatory, optional, not a must, a benefit,
        von Vorteil, wünschenswert, ein Plus, ein Pluspunkt, ein Bonus, gern gesehen, hilfreich, un plus, est un plus, un atout, souhaité,
        souhaitée, souhaités, souhaitées, apprécié, appréciée, serait un plus, deseable, deseables, valorable, se valora,
        se valorará, se valorarán, un punto a favor, desejável, desejáveis, é um diferencial, diferencial, será um diferencial, è un plus,
        gradito, gradita, gradite, preferibile, costituisce titolo preferenziale, titolo preferenziale, is een pré, een pré, een plus, pluspunt,
        meriterande, en fordel, er et plus, være et plus, som et plus, et plus hvis, et plus om, et plus at, et stort plus, fordelaktig,
        an added advantage, added advantage, an additional advantage, additional advantage, is advantage, be an advantage, of advantage, a distinct advantage,
        a strong advantage, a definite advantage, added plus, an added bonus, added bonus, plus point, plus points, a plus point, highly regarded, well regarded,
        well-regarded, highly desirable, highly desired, highly highly advantageous, highly beneficial, very useful, is useful, be useful,
        looked upon favourably, looked upon favorably, viewed favourably, viewed favorably, regarded favourably, favourably, favorably,
        preferable, preferred but not required, not essential, not required but, not necessary but, not a requirement, not a dealbreaker, not a deal-breaker,
        is valued, valued, an additional asset, considered an asset, a strong asset, a nice bonus, would be lovely, would be fantastic, would be awesome, would be brilliant, would be useful, be handy, is handy, also handy, very handy, handy to have, handy but, comes in handy, come in handy, would help, will be considered, given preference, given priority, have
        an edge, good to have, is a good to have, would also be beneficial, would be advantageous, nilai plus, nilai tambah, menjadi nilai plus, menjadi nilai tambah,
        lebih disukai, lebih diutamakan, diutamakan, akan diutamakan, diprioritaskan, suatu kelebihan, satu kelebihan, kelebihan, diberi keutamaan,
        keutamaan akan diberikan, keutamaan, wäre von Vorteil, von Vorteil aber kein Muss, kein Muss, gerne gesehen, wünschenswert aber nicht notwendig, ein Vorteil, ist ein Vorteil, ist ein Plus, ist ein Pluspunkt, ist ein Bonus, est un plus, est un atout, est un avantage, es una ventaja, è un vantaggio, è un valore aggiunto,
        serait un atout, constitue un atout, constitue un plus, bienvenu, bienvenue, appréciés, appréciées, seria un plus, sería un plus,
        es un plus, se valora positivamente, valorado, valorada, valorados, será valorado, será valorada, suma puntos, serão valorizados, é um plus,
        será considerado um diferencial, costituisce un plus, saranno considerati un plus, mooi meegenomen"""
    ),
    Cue.NICE_BEFORE: _words(
        """gern in, gerne in, gern mit, gerne mit, gern als, gerne als, gern im, gerne im, nice to have, nice-to-have, nice to haves, good to have, bonus points, bonus if, plus if, ideally, preferably, preferred qualifications,
        preferred skills, preferred experience, preferred requirements, we would love, even better if, great if, good if, helpful if, extra points, brownie points, bonus,
        idealerweise, im Idealfall, nice-to-haves, optimal wäre, optimal wären, optimal ist, optimal sind, optimalerweise, idéalement, de préférence, preferiblemente, idealmente,
        preferencialmente, preferibilmente, bij voorkeur, liefst, gärna,
        nice if, great if, it's great if, even better if, advantage if, bonus points for, extra credit for, preference will be given to, preference given to,
        preference for, priority will be given to, good to know, diutamakan yang, diutamakan memiliki, lebih disukai yang, keutamaan akan diberikan kepada,
        gerne auch, von Vorteil sind, von Vorteil wären, wünschenswert sind, serait un plus, se valorará, se valora, valoramos, preferible, preferiblemente con,
        desejável, desejáveis, gradita, costituisce titolo preferenziale"""
    ),
    Cue.MUST: _words(
        """candidates should hold, candidate should hold, candidates should have, candidate should have, applicants should have, applicants should hold, candidates must, candidate must, applicants must, debe tener, debe contar con, deberá tener, debe poseer, deve ter, deve possuir, deve avere, deve possedere, devez avoir, doit avoir, vous devez, musst du, müssen Sie mitbringen, must be able to, position requires, role requires, job requires, requires an individual, requires someone, must hold, must demonstrate, must understand,
        required, req'd, reqd, musts, are musts, is a must, a must, must have, must-have, mandatory, essential, is needed, are needed, necessary, non-negotiable, you must, must be,
        minimum, prerequisite, indispensable, zwingend, erforderlich, Voraussetzung, vorausgesetzt, unabdingbar, notwendig, obligatoire,
        exigé, exigée, requis, requise, requises, impératif, imprescindible, obligatorio, necesario, necesaria, requerido, requerida,
        obrigatório, obrigatória, necessário, indispensável, exigido, richiesto, richiesta, richieste, obbligatorio, necessaria,
        indispensabile, vereist, een vereiste, noodzakelijk, verplicht, krav, krävs, et krav,
        compulsory, must possess, must be proficient, non negotiable, wajib, diwajibkan, harus, mesti, diperlukan, zwingend erforderlich, ein Muss, ist ein Muss, est un must, requires a, requires an, requires active, requires strong, requires knowledge, requires experience, requires proficiency,
        Pflicht, exigida, exigidos, imprescindibles, excluyente"""
    ),
    Cue.ASKED: _CANDIDATES
    + _words(
        """you will have, you'll have, needs to possess, need to possess, will need to be, will need to have, should possess, will possess, you'll need, you will need, you need, you must have, we value, native English, native speaker, native-level, native proficiency, native fluency, native or, expert knowledge, expert level, expert-level, expert proficiency, expert understanding, expert with, expert user, an expert, should be, should have, needs to be, need to have, needs to have, you enjoy, you thrive, you love, you appreciate, you possess, you understand, someone with, someone who, candidates with, students majoring in, a person who, vous appréciez, vous aimez, vous connaissez, vous savez, vous êtes, tu es, être capable de, capable de, être capable d, vous parlez, vous faites preuve, faites preuve de, faire preuve de, vous justifiez, doté, dotée, reconnu pour, appétence, aptitude, aptitudes, capacité à, capacités, sens du, sens de l, eres, cuentas con, dispones de, posees, tienes, aportas, te apasiona, persona con, sei una persona, sei in grado, possiedi, hai esperienza, disponi di, buone capacità, você é, você tem, possui, ter experiência, ter conhecimento, facilidade, boa comunicação,
        menggunakan, keterampilan, setidaknya memiliki, expérience dans, vous disposez, Kenntnisse in, du besitzt, du verfügst, du arbeitest, Expertise im, Fähigkeit zur, Fähigkeit zu, sicher im Umgang, souhaitant, experiencia en, experiencia con, conocimientos de, conocimientos en, manejo de, dominio de, nivel alto, nivel avanzado, capacidad de, experiência em, experiência com, conhecimento em, conhecimentos em, domínio de, conoscenza di, conoscenza del, esperienza in, capacità di, ervaring met, kennis van, ervaring in,
        experience with, experience in, experience of, experience using, experience as, experience, experienced in, experienced with,
        knowledge of, knowledge in, knowledge, proficiency in, proficiency with, proficient in, proficient with, proficient, proficiency,
        familiarity with, familiar with, familiarity, skilled in, skills in, skills, skill, expertise in, expertise, expert in, understanding of,
        background in, degree in, fluent in, fluent, fluency in, ability to, able to, comfortable with, hands-on, hands on,
        we need, we require, you write, you draw, you code, you program, you develop, you analyse, you analyze, you design, you master,
        you have, you know, must know, knows how to, know how to, you bring, you are, you're, you've, you speak, you hold, you can, you master, strong, solid, command of,
        working knowledge, track record, competent in, trained in, certified, certification in, certification, qualified, we are looking for,
        we're looking for, looking for, we seek, seeks, seeking, mencari, membutuhkan, dibutuhkan, seeking to hire, seeking to recruit, seeking to appoint, seeking to fill, seeking to add, seeking to employ, looking to hire, looking to recruit, looking to appoint, looking to fill, looking to add, looking to employ, are you a, are you an, searching for, in search of, on the lookout for, recherche quelqu'un, quelqu'un de, sachant, ayant un, ayant une, recherche personne, cherche personne, recherche une personne, recherchons un, recherchons une, sens de la, être, faire preuve, years of, years, good, excellent, advanced, passion for, mastery of,
        Erfahrung, Erfahrungen, Kenntnisse, Kenntnissen, Berufserfahrung, sehr gute, gute, fundierte, sicher in, sicherer Umgang, Umgang mit, Studium, abgeschlossene, fließend,
        du hast, du bringst, Sie haben, Sie bringen, Sie verfügen, verhandlungssicher, expérience, expériences, connaissance, connaissances, maîtrise, maîtrisez, vous avez,
        vous maîtrisez, compétences, courant, diplôme, formation, experiencia, conocimiento, conocimientos, dominio, manejo, nivel, titulación,
        buscamos, experiência, conhecimento, conhecimentos, domínio, fluente, formação, esperienza, conoscenza, conoscenze, padronanza,
        laurea, ottima, buona, ervaring, kennis, beheersing, je hebt, je bent, jij hebt, opleiding, erfarenhet, kunskap, erfaring, kendskab,
        well versed in, well-versed in, conversant with, conversant in, adept at, adept in, exposure to, competency in, competence in, competent with,
        capable of using, literacy, computer literate, literate in, well acquainted with, acquainted with, sound understanding, sound knowledge, demonstrated, proven,
        highly skilled, specialising in, specializing in, menguasai, mampu mengoperasikan, mampu menggunakan, mampu, memahami, memiliki, berpengalaman, pengalaman,
        mahir, fasih, kemampuan, kemahiran, terbiasa, dapat menggunakan, dapat mengoperasikan, bisa menggunakan, boleh bertutur, pengetahuan, berkebolehan, lulusan,
        sertifikasi, vertraut mit, versiert in, geübt, beherrschen, beherrschst, kennst, à l'aise avec, tu maîtrises, bonne connaissance, sais, sabes, dominas,
        manejas, domina, experto en, should hold, hold a, holds a, holding a"""
    ),
    Cue.HEAD_MUST: _words(
        """position qualifications, ce que nous allons aimer chez vous, ce que nous aimons chez vous, ce qu'on aime chez vous, votre profil différenciant, ce qui fera la différence, you'll thrive here if you, you will thrive in this role if you, you'll thrive in this role if you, you will thrive here if you, you'll love this role if you, what we value, we'll value your, we value your, skills/experience/qualifications, skills and experience required, person specification requirements, essential person specification, training and qualifications, knowledge and skills required,
        du bringst mit, Sie bringen mit, was wir uns von dir wünschen, was wir uns von Ihnen wünschen, deine Kompetenzen, Ihre Kompetenzen, Kompetenzen, Fähigkeiten, Kenntnisse, fachliche Kompetenzen, persönliche Kompetenzen, das bringst du idealerweise mit, damit begeisterst du uns, wir freuen uns auf, dein Profil bei uns, Sie haben, du hast, du bist, Sie sind, du passt zu uns wenn du, keahlian, kemampuan, kompetensi, keterampilan, spesifikasi, spesifikasi pekerjaan, kriteria pelamar, kriteria umum, kriteria khusus, persyaratan pelamar, persyaratan jabatan, job requirement, required skill(s), required language(s), required language, candidates should have, candidates should possess, skills and requirements, requirements and skills, skills & requirements, knowledge & skills, experience & education, experience and education, qualifications and skills required, profil du candidat, votre profil idéal, ce que nous recherchons, nous recherchons, savoir-être, savoir-faire, qualités requises, compétences et qualités, compétences techniques, compétences attendues, qualifications et compétences, formation et expérience, vous avez, vous possédez, ofrecemos y requerimos, qué necesitas, qué esperamos de ti, qué pedimos, qué te pedimos, buscamos a alguien que, tu experiencia, competencias, habilidades, aptitudes, conocimientos requeridos, formación requerida, formación, experiencia requerida, requisitos indispensables, requisitos técnicos, perfil del candidato, perfil profesional, requisitos necessários, requisitos e qualificações, requisitos técnicos, pré-requisitos, competências, conhecimentos, formação, escolaridade, perfil desejado, perfil da vaga, experiência, skills richieste, requisiti essenziali, requisiti fondamentali, profilo ricercato, profilo richiesto, conoscenze richieste, wat neem je mee, jij hebt, jij bent, jouw talenten, wie zoeken wij, dit ben jij, dit vragen wij, wat verwachten wij van jou, functievereisten,
        job qualifications, reqs, must, musts, job qualification, candidate qualifications, qualifications required, eligibility requirements, must-have requirements, work experience, skills needed, who should join, your skills and experience, what we look for, what we need from you, what you will need, you must have, the person, the candidate, you might be a fit if you, you may be a fit if you, you might be a fit if, you may be a good fit if, you'll thrive here if,
        we'd love to hear from you if, this role is for you if, this job is for you if, sound like you, does this sound like you, is this you, this is you, we are looking for someone who, we're looking for someone who, what we hope to see, what we need, who we need, you need, you'll need, you will need, to be successful,
        to be successful in this role, to be successful you will have, to succeed in this role, to be considered, to be considered you must have, selection criteria, key selection criteria, essential skills and experience, essential experience, experience required, skills & qualifications, skills/qualifications, qualifications & experience,
        qualifications and experience, qualifications/experience, qualification, qualification and experience, minimum experience, job specification, job specifications, eligibility, eligibility criteria, desired candidate profile, desired profile, profile, candidate requirements, who we're looking for, who we are looking for, who you'll be,
        what makes you a great fit, what it takes, what will make you successful, what you'll have, what you have, our ideal candidate, your strengths, your expertise, the successful candidate, the successful applicant, successful candidates will have, successful applicants will have, key competencies, competencies, core competencies,
        key skills and experience, must-have skills, must have skills, mandatory skills, mandatory requirements, mandatory, key requirements, general requirements, entry requirements, academic qualifications, educational qualifications, educational qualification, educational requirements, education requirements, professional qualifications,
        certifications, licenses, licences, certifications and licenses, licenses and certifications, licensure, credentials, knowledge, knowledge and skills, knowledge and experience, skills and knowledge, skills/experience, skills/abilities, experience/skills, experience & skills, attributes, personal attributes, personal qualities,
        skills and attributes, your attributes, you should bring, you should be, you will bring, you'll bring, your toolkit, we need you to have, we want, we want you to have, we're after, we are after, what we want, what we want from you, who should apply, who can apply, applicants must, applicants must have, applicants should have, the requirements,
        our requirements, your requirements, position requirements, role requirements, skill requirements, technical requirements, technical skills and experience, experience and qualifications, education & experience, education and qualifications, requirements and qualifications, qualifications and requirements, requirements & qualifications, skill set, skillset, skill sets, required skill set,
        basic qualification, minimum qualification, what you need to succeed, what you'll need to succeed, about you, all about you, candidate specification, essential requirements, essentials, the essentials, non-negotiables, language skills, language requirements, key skill, requisites, prerequisites, pre-requisites,
        das bringen Sie mit, das zeichnet Sie aus, das zeichnet dich aus, Ihre Qualifikation, Ihre Qualifikationen, deine Qualifikation, deine Qualifikationen, wir erwarten, wir suchen, wir wünschen uns, das wünschen wir uns, was wir uns wünschen, was wir erwarten, wen wir suchen, fachliche Voraussetzungen, Ihre Voraussetzungen, damit überzeugen Sie uns, damit überzeugst du uns,
        du passt zu uns, was Sie auszeichnet, was dich auszeichnet, Ihre Stärken, deine Stärken, kelayakan, keperluan, syarat,
        requirements, requirement, job requirements, minimum requirements, basic requirements, essential requirements, qualifications, required qualifications,
        minimum qualifications, basic qualifications, key qualifications, skills and qualifications, skills, required skills, key skills,
        knowledge; skills; and abilities, knowledge; skills and abilities, knowledge; skill; and abilities, skills and abilities, skills; experience and qualifications, candidate must have, candidates must have, you will have, you'll have,
        technical skills, skills required, skills and experience, skills & experience, essential skills, core skills, hard skills, soft skills, experience and skills, must have, must haves,
        must-haves, must-have, what you bring, what you'll bring, what you will bring, what you need, what you'll need, who you are,
        about you, your profile, your background, your skills, your qualifications, your experience, what we're looking for, what we are looking for, what we expect,
        what we ask, what we ask for, what we require, we are looking for, we ask for, you have, you bring, you should have, education, education and experience, experience, the ideal candidate, ideal candidate, candidate profile, person specification,
        we expect, essential, essential criteria, required, languages, Anforderungen, Ihr Profil, dein Profil, Profil, Qualifikation, Qualifikationen, das bringst du mit,
        was du mitbringst, das bringen Sie mit, was Sie mitbringen, Voraussetzungen, Anforderungsprofil, Profil recherché, votre profil, ton profil, profil, compétences,
        compétences requises, prérequis, exigences, qualifications requises, formation, requisitos, requerimientos, perfil, tu perfil, perfil requerido, perfil buscado, conocimientos,
        qué buscamos, lo que buscamos, requisitos mínimos, requisitos obrigatórios, o que buscamos, o que esperamos, qualificações, requisiti, il tuo profilo, profilo, competenze,
        competenze richieste, cosa cerchiamo, functie-eisen, vereisten, wat vragen wij, wat wij vragen, jouw profiel, profiel, wie ben jij, wat breng je mee, kvalifikationer, din profil, krav,
        job specification, job specifications, desired candidate profile, desired profile, eligibility, eligibility criteria, who we're looking for,
        who we are looking for, who you'll be, what we need, what we need from you, to be successful, to be successful you will have, to be successful in this role,
        to be successful in this role you will have, to be considered, to be considered for this role, to succeed, you'll need, you will need, what you'll have,
        what you will have, what it takes, do you have, selection criteria, key selection criteria, key criteria, experience & qualifications,
        experience and qualifications, qualifications and experience, qualifications & experience, qualification, qualifications & skills, qualifications and skills,
        skills & qualifications, skills/experience, experience & skills, skill set, skillset, required skillset, technical requirements, knowledge and experience,
        knowledge & experience, must-have skills, must have skills, mandatory skills, primary skills, ideal profile, profile, the person, the candidate,
        our ideal candidate, your ideal profile, candidate requirements, prerequisites, pre-requisites, what we want, skills needed, skills you'll need,
        role requirements, the requirements, about the candidate, what will make you successful, what you'll bring to the role, you'll bring, you will bring,
        you must have, the successful candidate will have, the successful applicant will have, essential skills and experience, minimum requirement, key requirements,
        general requirements, specific requirements, position requirements, your skills and experience, your skills & experience, what are we looking for,
        what we're looking for in you, what we look for, persyaratan, persyaratan umum, persyaratan khusus, kualifikasi, kualifikasi umum, kualifikasi khusus,
        kriteria, syarat, syarat-syarat, requirement umum, kelayakan, syarat kelayakan, keperluan, kemahiran, was Sie auszeichnet, was dich auszeichnet,
        das zeichnet dich aus, das zeichnet Sie aus, womit du uns überzeugst, womit Sie uns überzeugen, fachliche Anforderungen, unsere Anforderungen,
        das solltest du mitbringen, wir erwarten, vous êtes, vos compétences, vos atouts, ton profil idéal, le profil idéal, profil souhaité, profil candidat,
        requisitos imprescindibles, se requiere, requisitos del puesto, requisitos da vaga, requisiti richiesti, requisiti minimi, requisiti obbligatori"""
    ),
    Cue.HEAD_NICE: _words(
        """les plus du profil, les plus qui feront la différence, vos petits plus, vos atouts supplémentaires, not mandatory,
        on top, das wäre toll, wünschenswert wäre, das wünschen wir uns zusätzlich, ce serait un plus, les petits plus, plus si, se valorará positivamente, valorable positivamente, plus valorables, será un plus, requisitos valorables, desejáveis e diferenciais, conhecimentos desejáveis, será um diferencial, costituirà titolo preferenziale, nice to have e plus, mooi meegenomen,
        great if you have, good if you have, even better if you have, even better, even better if, bonus if you have, it would be great if you have, desirable experience, desired, desired experience, preferred but not required, extra points, extra points if, advantages, added advantage, an advantage, would be an advantage, not essential but useful,
        beneficial, highly regarded, highly desirable, highly desirable skills, brownie points, icing on the cake, non-essential, desirable requirements, desirables, preferable, preferred skills and experience, preferred experience and skills, preferences, preferred certifications, preferred education, good-to-have, great to have, great extras, helpful, it helps if, also useful,
        we'd love if, we would love it if you have, nice extras, what would be nice, bonus if,
        nice to have, nice to haves, nice-to-have, nice-to-haves, preferred, preferred qualifications, preferred skills, preferred requirements, preferred experience,
        desired skills, desired qualifications, desirable, desirable skills, desirable criteria, bonus, bonus points, bonus skills, bonus points for, bonus qualifications, good to have, good to haves,
        pluses, plus, a plus, it's a plus if you have, additional qualifications, extra credit, would be a plus, advantageous, optional, wünschenswert, von Vorteil, idealerweise, das wäre ein Plus,
        les plus, atouts, un plus, souhaité, deseable, deseables, se valora, se valorará, valorable, requisitos deseables, desejável, desejáveis, diferenciais, diferencial,
        requisitos desejáveis, costituiscono titolo preferenziale, nice to know, gradito, pré, pluspunten, meriterande,
        added advantage, preferred qualification, good-to-have skills, good to have skills, good-to-have, secondary skills, highly regarded, highly desirable,
        well regarded, preferable, desirable experience, desirable but not essential, desirable requirements, desirable attributes, bonus if you have,
        bonus points if you have, it's a bonus if you have, brownie points, nice to have skills, nice-to-have skills, advantages, an advantage,
        it would be great if you have, non-essential, nilai plus, nilai tambah, lebih disukai, diutamakan, das ist von Vorteil, pluspunkte,
        wünschenswerte Qualifikationen, serait un plus, les + du profil, valorable pero no excluyente, no excluyente, requisiti preferenziali"""
    ),
    Cue.HEAD_DUTIES: _words(
        """job description & requirements, job description and requirements, job description / requirements, description & requirements, description and requirements, responsibilities & requirements, responsibilities and requirements, duties and requirements, duties & requirements, job scope & requirements,
        essential tasks & responsibilities, essential tasks and responsibilities, essential duties & responsibilities, essential responsibilities, essential tasks, essential job duties, essential functions of the job, typical duties, position responsibilities, duties and responsibility, job responsibilities and duties,
        deine Tätigkeiten bei uns, Tätigkeitsprofil, Aufgabenbeschreibung, Ihr Einsatzbereich, dein Aufgabenbereich, die Aufgaben, was du machst, was du tust, was Sie tun, das tust du, les missions, vos principales missions, missions principales, activités principales, vos activités, tes missions principales, descriptif du poste, description de l'emploi, le rôle, vos responsabilités principales, funciones principales, tus responsabilidades, responsabilidades principales, actividades, actividades a realizar, descripción de la oferta, descripción de la vacante, tu día a día, descrição da vaga, atribuições, principais responsabilidades, responsabilidades e atribuições, principais atribuições, attività principali, le tue responsabilità, responsabilità principali, descrizione del ruolo, jouw werkzaamheden, werkzaamheden, de functie, wat ga jij doen, jouw rol, tugas utama, tugas pokok, tugas & tanggung jawab, deskripsi kerja, rincian tugas, keterangan kerja, penerangan kerja, tugas-tugas, essential job functions, job functions, key functions, work will involve, duties include, daily duties,
        about the role, about the job, about the position, about this role, job summary, about the opportunity, responsibilities, key responsibilities, roles and responsibilities, role and responsibilities, your responsibilities, job responsibilities, duties, duties and responsibilities, essential duties, essential functions,
        job duties, what you'll do, what you will do, what you will be doing, what you'll be doing, your role, the role, your tasks, your mission, your job, tasks, main tasks, key tasks, day to day, job description,
        main duties, key duties, main responsibilities, primary responsibilities, core responsibilities, principal duties, principal responsibilities, specific duties, other duties, main duties and responsibilities,
        key responsibilities and duties, duties & responsibilities, roles & responsibilities, role & responsibilities, essential duties and responsibilities, key accountabilities, accountabilities, main accountabilities,
        key areas of responsibility, key result areas, scope of work, job scope, job purpose, the job, the work, your work, your day, a day in the life, a typical day, typical day, day-to-day, your day-to-day, in this role you will, in this role,
        what you'll be working on, what you will work on, what you'll work on, what you'd do, what you would do, what you'd take on, what you will own, what you'll own, what you get to do, you will, you'll, you'd, how you'll contribute, how you will contribute,
        how you'll make an impact, how you will make an impact, your impact, what's involved, what the job involves, the job involves, the role involves, the opportunity, the position, your responsibility, what awaits you, what to expect, position summary,
        role overview, role summary, role purpose, role description, job overview, position overview, position description, work activities, projects, what the next year looks like, functions, major duties, job responsibility,
        Aufgaben, deine Aufgaben, Ihre Aufgaben, Aufgabengebiet, Ihr Aufgabengebiet, Ihr Aufgabenbereich, Stellenbeschreibung, dein Job, das erwartet Sie, das erwartet dich, was Sie erwartet, was dich erwartet, Tätigkeiten, Ihre Tätigkeiten, deine Tätigkeiten, deine Rolle, Ihre Rolle,
        das machen Sie, das machst du, das sind deine Aufgaben, das sind Ihre Aufgaben, Ihre Aufgaben bei uns, Hauptaufgaben, missions, vos missions, tes missions, votre mission, responsabilités, vos responsabilités, description du poste, le poste,
        responsabilidades, funciones, tareas, tus funciones, descripción del puesto, atividades, responsabilità, mansioni, attività, taken, jouw taken, functieomschrijving, arbetsuppgifter, tanggungjawab, tugas,
        your objective, your objectives, your mission, job scopes, responsibility, key tasks and responsibilities, principal accountabilities, your day to day, what you'll be responsible for, you'll be responsible for,
        what you will be responsible for, you will be responsible for, your new role, about the opportunity, in this role you'll, what will you do, what you do,
        deskripsi pekerjaan, tanggung jawab, uraian tugas, uraian pekerjaan, job desk, jobdesk, jobdesc, job desc, tugas dan tanggung jawab, skop kerja, skop tugas,
        dein Aufgabengebiet, tu misión, tus tareas, qué harás, qué vas a hacer, principales funciones, sobre a vaga, suas atividades, principais atividades,
        o seu dia a dia, la tua missione, cosa farai, di cosa ti occuperai, wat ga je doen, dit ga je doen"""
    ),
    Cue.HEAD_COMPANY: _words(
        """about us, about, why, about the company, who we are, the company, our company, company description, company overview, company profile, about the client, about our client, our client, about the employer, about the organisation, about the organization,
        what sets us apart, what makes us different, what makes us special, what makes us unique, about the school, about the hospital, about the firm, our story, our history, life at, working at, working here, working with us, why work at, why work for, why work with us, why join, join us, our values, our culture, our mission, our purpose, our people, our vision,
        mission, vision, equity statement, values, core values, culture, how we work, how we hire, how we hire and how we work, what we believe, what we stand for, what we do, about our team, who are we, some facts, a few facts, in brief,
        über uns, wer wir sind, das sind wir, das Unternehmen, unser Unternehmen, wir über uns, à propos, à propos de nous, l'entreprise, qui sommes-nous, sobre nosotros, sobre nós, quiénes somos, chi siamo, l'azienda, over ons, wie zijn wij, om oss, tentang kami,
        the business, the organisation, about you and us, about the business, tentang perusahaan, sobre la empresa, sobre a empresa"""
    ),
    Cue.HEAD_NOT: _words(
        """not needed, not required, not important, not necessary, not essential, what we don't need, what we do not need, what you don't need, what you do not need, you don't need, you do not need, you won't need, you will not need,
        what's not required, we don't need, we do not need, we don't require, we do not require, we don't ask for, we do not ask for, we don't care about, what you can leave at home, was wir nicht brauchen, was du nicht brauchst, was Sie nicht brauchen, nicht erforderlich, nicht nötig, das brauchen Sie nicht, das brauchst du nicht"""
    ),
    Cue.HEAD_OTHER: _words(
        """description, summary, about the team, about this job, about the department, about the project, our tech stack, our stack, tech stack, our tools, technologies, the team, your team, our team, the stack,
        why join us, why us, compensation, salary, how to apply, equal opportunity, equal opportunity employer, equal employment opportunity, overview, location, locations, start date, hours, working hours, shift, shifts, schedule,
        pay range, salary range, base pay range, pay transparency, additional information, disclaimer, physical demands, physical requirements, working conditions, work environment, work schedule, job type, employment type, contract type, contract,
        application process, interview process, selection process, recruitment process, hiring process, our hiring process, our process, process, the process, to apply, next steps, what happens next, contact, contact us, apply now, apply today, eeo statement, notice for internal applicants, job details, position details, role details, important information, other information, further information,
        safeguarding, diversity, diversity and inclusion, equality and diversity, equity and inclusion, inclusion, accessibility, accommodations, privacy, privacy notice, data protection, background check, background checks, reporting to, reports to, department, posted, closing date,
        application deadline, the fine print, the practical part, practicalities, package, remuneration, pay, pay and conditions, the details, key details, details, supervision, special instructions, special instructions for applicant,
        Kontakt, Ihre Bewerbung, deine Bewerbung, Bewerbung, Bewerbungsprozess, pour postuler, processus de recrutement, contacto, cómo aplicar, contatti, come candidarsi, solliciteren, sollicitatieprocedure,
        unser Stack, unser Tech-Stack, notre stack, nuestro stack, descrizione,
        what you can expect, our technology, our technologies, our tools and tech, tech we use, technology stack, tools we use, background, work location, where,
        deskripsi, cara melamar, lokasi, penempatan, unser Techstack, Standort, tu rol, sobre la posición, tes responsabilités, environnement technique,
        stack technique"""
    ),
    Cue.HEAD_BENEFITS: _words(
        """benefit lainnya, kami menawarkan, apa yang kami tawarkan, das kannst du erwarten, das können Sie erwarten, wir bieten an, ce que nous proposons, nous proposons, on vous propose, que ofrecemos, condiciones, la empresa ofrece, beneficios y condiciones, benefícios oferecidos, si offre, l'azienda offre, ons aanbod, wat we bieden,
        what's in it for you, what is in it for you, what's on offer, what is on offer, on offer, what you can expect, what you can expect from us, in return, in return we offer, why you'll love it here, why you will love working here, why you'll love working here, why you'll love working with us, the perks, our perks, the benefits, your benefits, the good stuff,
        the rewards, rewards, rewards and benefits, reward, total rewards, pay & benefits, salary and benefits, salary & benefits, compensation & benefits, compensation and perks, package and benefits, the package, our package, employee perks, staff benefits, what we'll give you, what we give you, what we can offer, what we can offer you, what we will offer,
        what we provide, we provide, you'll get, you will get, you'll receive, you will receive, you get, benefits include, health & wellness, why you should join us, why you should apply, reasons to join, what you'll love, darauf können Sie sich freuen, darauf kannst du dich freuen, darauf dürfen Sie sich freuen, freuen Sie sich auf, unsere Benefits, Ihre Benefits, unsere Leistungen, Benefits für dich,
        manfaat, kebajikan, faedah,
        benefits, our benefits, employee benefits, perks, perks and benefits, benefits and perks, benefits & perks, perks & benefits, what we offer, what we offer you, we offer, our offer, what you get, what you'll get,
        compensation and benefits, pay and benefits, wir bieten, das bieten wir, was wir bieten, wir bieten Ihnen, wir bieten dir, unser Angebot, deine Benefits, deine Vorteile, Ihre Vorteile,
        nous offrons, avantages, nos avantages, ce que nous offrons, nous vous offrons, ofrecemos, qué ofrecemos, beneficios, te ofrecemos, oferecemos, benefícios, offriamo, cosa offriamo, wij bieden, wat bieden wij,
        wat wij bieden, vi erbjuder, vi tilbyder,
        what's on offer, what is on offer, on offer, what's in it for you, what is in it for you, in it for you, our perks, why you'll love working here,
        why you'll love it here, why you will love working here, why work with us, why work for us, why join, the benefits, in return, in return we offer,
        what we can offer, what we can offer you, what we're offering, what you will get, what you'll receive, the package, our package, employee perks,
        staff benefits, company benefits, benefits include, the perks, your benefits, your rewards, rewards, culture and benefits, benefits & culture, fasilitas,
        benefit, keuntungan, fasilitas dan benefit, faedah, manfaat, kemudahan, das erwartet Sie bei uns, das bieten wir dir, das bieten wir Ihnen,
        das haben wir zu bieten, freu dich auf, deine Vorteile bei uns, ce que nous t'offrons, les avantages, ce qu'on t'offre, qué te ofrecemos, lo que ofrecemos,
        se ofrece, o que oferecemos, cosa ti offriamo, wat krijg je, dit bieden wij"""
    ),
    Cue.NEGATION: _words(
        """no, not, don't, doesn't, without, never, isn't, aren't, cannot, instead of, rather than, neither, kein, keine, keinen, keiner, keinerlei, nicht, ohne, statt, pas, aucun,
        aucune, sans, sin, no se, non, senza, nessuna, nessun, não, sem, nenhuma, nenhum, geen, niet, zonder, inte, ikke, ingen, uden,
        tidak, tanpa, bukan, tak perlu"""
    ),
    Cue.OFFER: _words(
        """you will have the opportunity, you will have opportunities, you will have ample, you will have plenty of, you will have many opportunities, you will have access, you will have the chance, you will have a chance, you'll have the opportunity, you'll have opportunities, you'll have ample, you'll have plenty of, you'll have many opportunities, you'll have access, you'll have the chance, you'll have a chance, will gain, will gain essential, you will gain, you'll gain, you'll learn, you will learn, will learn, opportunity to earn, you will have the opportunity, you'll have the opportunity, you will have the chance, you'll have the chance, you will have access, you'll have access, the opportunity to learn, the opportunity to gain, opportunity to learn, opportunities to learn, opportunity to gain, opportunities to gain, opportunity to be exposed, provide you with, you will be provided with, we also provide, we offer, we also offer, we sponsor, we pay for, we'll pay for, we will pay for, we reimburse, we will reimburse, we cover, is reimbursed, are reimbursed, fees reimbursed, reimbursement, you will receive, you'll receive, in return, benefits include, benefits start, benefits cover, parental leave,
        401(k), 401k, practitioners of your choice, assistance program, assistance programme, health cash plan, tuition assistance, tuition reimbursement, education assistance, learning budget, development budget, training budget, personal development budget, of your choice, subsidised, subsidized, subsidy,
        salary sacrifice, salary packaging, discounts, paid time off, annual leave, study leave, study support, free access to, wellness program, wellness programme, gym membership, medical cover, life assurance, life insurance, vision insurance, wir bieten, wir zahlen, wir übernehmen, nous offrons, ofrecemos, offriamo, wij bieden"""
    ),
    Cue.BUSINESS: _words(
        """is recognized for, is recognised for, is renowned for, offers a range of, offers a wide range of, offers undergraduate, is a recruitment, is a staffing, is a leading, is the leading, is one of, is a global, is an international, is a family-owned, is a family-run, is a family business, is an award-winning, is a fast-growing, is a growing, is a boutique, is the largest, is a non-profit, is a not-for-profit, is a charity, is a listed, is a multinational, is a provider, is a company, we are a leading, we're a leading,
        we are one of, we're one of, we are a global, we are a growing, we are a family, we are a fast-growing, we are an international, makes, manufactures, supplies, serves, publishes, our client is, our clients are, founded in, established in, founded by, headquartered, headquartered in, a leading provider, leading provider of, provider of, specialises in, specializes in, specialising in, specializing in,
        they are specialized in, backed by, brings together, runs, operates, connects, moves, company, firm of, employs, global leader, market leader, world leader, part of the, a subsidiary of, leverages, chartered accountants with, ist ein, ist eine, est une, est un, es una, è una"""
    ),
    Cue.NOTHING: _words(
        """seeks to, seeking to, looking to, gain essential, learn essential, you need to create, you need to apply, you need to submit, you need to register, you need to complete, you need to upload, you need to send, you need to contact, you will need to create, you will need to submit, you will need to complete, the required, any required, all required, our expertise, our experience, our knowledge, our skills, our extensive experience, our extensive knowledge, our deep expertise, our industry expertise, our technical expertise, our tech expertise, our expert knowledge, deemed necessary, deemed essential, as required, where required, when required, if required, as and when required, whenever required, may be required, may be required to, required by, required documents, required documentation, required reports, required records, required audits, performs required, required information, as necessary, where necessary, when necessary, if necessary, necessary steps, necessary actions, necessary arrangements, necessary documents, as needed, where needed, when needed, if needed, as are needed, necessary training, essential part, essential role, falls erforderlich, bei Bedarf, si nécessaire, si besoin, si es necesario, se necessario, se necessário, indien nodig, bila diperlukan, jika diperlukan, apabila diperlukan"""
    ),
    Cue.BOILERPLATE: _words(
        """follow us on, follow us at, follow us via, find us on, connect with us on, connect with us via, like us on, visit us on, join us on, folge uns auf, folgen Sie uns auf, suivez-nous sur, síguenos en, seguici su, volg ons op, equal opportunity, equal opportunities, equal employment, equal-opportunity, without regard to, regardless of race, regardless of age, regardless of sex, regardless of gender, regardless of color, regardless of colour, regardless of religion, regardless of creed, regardless of ethnicity, regardless of ethnic, regardless of nationality, regardless of national origin, regardless of disability, regardless of sexual, regardless of background, regardless of marital, regardless of origin, regardless of identity, regardless of their, regardless of who you are, regardless of where you, discriminate, discrimination, discriminates, protected by law, protected characteristic, protected veteran, affirmative action, gender identity, sexual orientation, reasonable accommodation, reasonable accommodations, reasonable adjustments, need an accommodation,
        human rights code, human rights legislation, human rights act, privacy policy, privacy statement, privacy notice, recruitment fraud, AWS + commission, AWS + bonus, AWS + variable, AWS; bonus, AWS and bonus, AWS & bonus, AWS bonus, AWS; variable bonus, AWS + performance bonus, AWS and variable, AWS & variable, AWS; variable, AWS + VB, AWS & VB, AWS and VB, AWS / VB, AWS/VB, AWS; VB, AWS + annual, 13th month AWS, AWS; annual leave, se habla, proof of immunization, we celebrate diversity, celebrates diversity, agencies please, unsolicited resumes, unsolicited CVs, ungeachtet, unabhängig von, Schwerbehinderte, schwerbehinderte Menschen, Gleichstellung, sans distinction, sin distinción"""
    ),
}


def _bare(texts: Iterable[str]) -> Iterator[str]:
    """The texts that have accents, without them, as capitals are often written: "PROFIL RECHERCHE", "Formacion"."""
    for text in texts:
        plain = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
        if plain != text and len(plain) > 5 and plain.isascii() and _ROMANCE.search(text):
            yield plain


_ROMANCE = re.compile("[àáâãçèéêëìíîïñòóôõùúû]")


def _all(kind: Cue, texts: tuple[str, ...]) -> tuple[str, ...]:
    every = (*texts, *_words(TONGUES.get(kind.name, "")))
    return (*every, *_bare(every)) if Cue.HEAD_MUST <= kind <= Cue.HEAD_BENEFITS else every


CUES: Mapping[Cue, tuple[str, ...]] = {kind: _all(kind, texts) for kind, texts in _CUES.items()}
