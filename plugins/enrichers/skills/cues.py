"""Words that say how much a skill is asked for, in the languages that postings come in.

They ride in the same automaton as the vocabulary, so that a text is read once. The scripts that it does not know
(Chinese, Thai, Japanese, Korean) are in `scripts`.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum


class Cue(IntEnum):
    """What a cue does to the skills around it."""

    NICE_AFTER = 1  # "… is a plus"
    NICE_BEFORE = 2  # "ideally …"
    MUST = 3  # "… is required"
    ASKED = 4  # "experience with …"
    HEAD_MUST = 5  # "Requirements:"
    HEAD_NICE = 6  # "Nice to have:"
    HEAD_OTHER = 7  # "Responsibilities:", "About us:"
    HEAD_BENEFITS = 8  # "Benefits:"
    NEGATION = 9  # "no", "without"


def _words(text: str) -> tuple[str, ...]:
    """Cues between commas; `;` stands for a comma of their own."""
    return tuple(
        piece.strip().replace(";", ",") for piece in text.replace("\n", " ").split(",") if piece.strip()
    )


CUES: Mapping[Cue, tuple[str, ...]] = {
    Cue.NICE_AFTER: _words(
        """a plus, a big plus, a huge plus, a strong plus, is plus, as a plus, a definite plus, an advantage, advantageous, a bonus, would be nice,
        is nice, preferred, is desirable, desirable, desired, an asset, is helpful, would be helpful, beneficial, a nice to have,
        welcome, appreciated, would be great, would be ideal, is ideal, not mandatory, optional, not a must, a benefit,
        von Vorteil, wünschenswert, ein Plus, ein Pluspunkt, ein Bonus, gern gesehen, hilfreich, un plus, est un plus, un atout, souhaité,
        souhaitée, souhaités, souhaitées, apprécié, appréciée, serait un plus, deseable, deseables, valorable, se valora,
        se valorará, se valorarán, un punto a favor, desejável, desejáveis, é um diferencial, diferencial, será um diferencial, è un plus,
        gradito, gradita, gradite, preferibile, costituisce titolo preferenziale, titolo preferenziale, is een pré, een pré, een plus, pluspunt,
        meriterande, en fordel, et plus, fordelaktig,
        an added advantage, added advantage, an additional advantage, additional advantage, is advantage, be an advantage, of advantage, a distinct advantage,
        a strong advantage, a definite advantage, added plus, an added bonus, added bonus, plus point, plus points, a plus point, highly regarded, well regarded,
        well-regarded, highly desirable, highly desired, highly highly advantageous, highly beneficial, very useful, is useful, be useful,
        looked upon favourably, looked upon favorably, viewed favourably, viewed favorably, regarded favourably, favourably, favorably,
        preferable, preferred but not required, not essential, not required but, not necessary but, not a requirement, not a dealbreaker, not a deal-breaker,
        is valued, valued, an additional asset, considered an asset, a strong asset, a nice bonus, will be considered, given preference, given priority, have
        an edge, good to have, is a good to have, would also be beneficial, would be advantageous, nilai plus, nilai tambah, menjadi nilai plus, menjadi nilai tambah,
        lebih disukai, lebih diutamakan, diutamakan, akan diutamakan, diprioritaskan, suatu kelebihan, satu kelebihan, kelebihan, diberi keutamaan,
        keutamaan akan diberikan, keutamaan, wäre von Vorteil, von Vorteil aber kein Muss, kein Muss, gerne gesehen, wünschenswert aber nicht notwendig, ein Vorteil,
        serait un atout, constitue un atout, constitue un plus, bienvenu, bienvenue, appréciés, appréciées, seria un plus, sería un plus,
        es un plus, se valora positivamente, valorado, valorada, valorados, será valorado, será valorada, suma puntos, serão valorizados, é um plus,
        será considerado um diferencial, costituisce un plus, saranno considerati un plus, mooi meegenomen"""
    ),
    Cue.NICE_BEFORE: _words(
        """nice to have, nice-to-have, nice to haves, good to have, bonus points, bonus if, plus if, ideally, preferably, preferred qualifications,
        preferred skills, preferred experience, preferred requirements, we would love, extra points, brownie points, bonus,
        idealerweise, im Idealfall, nice-to-haves, optimal, optimalerweise, idéalement, de préférence, preferiblemente, idealmente,
        preferencialmente, preferibilmente, bij voorkeur, liefst, gärna,
        nice if, great if, it's great if, even better if, advantage if, bonus points for, extra credit for, preference will be given to, preference given to,
        preference for, priority will be given to, good to know, diutamakan yang, diutamakan memiliki, lebih disukai yang, keutamaan akan diberikan kepada,
        gerne auch, von Vorteil sind, von Vorteil wären, wünschenswert sind, serait un plus, se valorará, se valora, valoramos, preferible, preferiblemente con,
        desejável, desejáveis, gradita, costituisce titolo preferenziale"""
    ),
    Cue.MUST: _words(
        """required, is a must, a must, must have, must-have, mandatory, essential, is needed, are needed, necessary, non-negotiable, you must, must be,
        minimum, prerequisite, indispensable, zwingend, erforderlich, Voraussetzung, vorausgesetzt, unabdingbar, notwendig, obligatoire,
        exigé, exigée, requis, requise, requises, impératif, imprescindible, obligatorio, necesario, necesaria, requerido, requerida,
        obrigatório, obrigatória, necessário, indispensável, exigido, richiesto, richiesta, richieste, obbligatorio, necessaria,
        indispensabile, vereist, een vereiste, noodzakelijk, verplicht, krav, krävs, et krav,
        compulsory, must possess, must be proficient, non negotiable, wajib, diwajibkan, harus, mesti, diperlukan, zwingend erforderlich, ein Muss,
        Pflicht, exigida, exigidos, imprescindibles, excluyente"""
    ),
    Cue.ASKED: _words(
        """experience with, experience in, experience of, experience using, experience as, experience, experienced in, experienced with,
        knowledge of, knowledge in, knowledge, proficiency in, proficiency with, proficient in, proficient with, proficient, proficiency,
        familiarity with, familiar with, familiarity, skilled in, skills in, skills, skill, expertise in, expertise, expert in, expert, understanding of,
        background in, degree in, fluent in, fluent, fluency in, native, ability to, able to, comfortable with, hands-on, hands on,
        we need, we require, you write, you draw, you code, you program, you develop, you analyse, you analyze, you design, you master,
        you have, you know, you bring, you are, you're, you've, you speak, you hold, you can, you master, strong, solid, command of,
        working knowledge, track record, competent in, trained in, certified, certification in, certification, qualified, we are looking for,
        we're looking for, looking for, we seek, seeking, years of, years, good, excellent, advanced, passion for, mastery of,
        Erfahrung, Erfahrungen, Kenntnisse, Kenntnissen, Berufserfahrung, sehr gute, gute, fundierte, sicher in, sicherer Umgang, Umgang mit, Studium, abgeschlossene, fließend,
        du hast, du bringst, Sie haben, Sie bringen, Sie verfügen, verhandlungssicher, expérience, expériences, connaissance, connaissances, maîtrise, maîtrisez, vous avez,
        vous maîtrisez, compétences, courant, diplôme, formation, experiencia, conocimiento, conocimientos, dominio, manejo, nivel, titulación,
        buscamos, experiência, conhecimento, conhecimentos, domínio, fluente, formação, esperienza, conoscenza, conoscenze, padronanza,
        laurea, ottima, buona, ervaring, kennis, beheersing, je hebt, je bent, jij hebt, opleiding, erfarenhet, kunskap, erfaring, kendskab,
        well versed in, well-versed in, conversant with, conversant in, adept at, adept in, exposure to, competency in, competence in, competent with,
        capable of using, computer literate, literate in, well acquainted with, acquainted with, sound understanding, sound knowledge, demonstrated, proven,
        highly skilled, specialising in, specializing in, menguasai, mampu mengoperasikan, mampu menggunakan, mampu, memahami, memiliki, berpengalaman, pengalaman,
        mahir, fasih, kemampuan, kemahiran, terbiasa, dapat menggunakan, dapat mengoperasikan, bisa menggunakan, boleh bertutur, pengetahuan, berkebolehan, lulusan,
        sertifikasi, vertraut mit, versiert in, geübt, beherrschen, beherrschst, kennst, à l'aise avec, tu maîtrises, bonne connaissance, sais, sabes, dominas,
        manejas, domina, experto en"""
    ),
    Cue.HEAD_MUST: _words(
        """requirements, requirement, job requirements, minimum requirements, basic requirements, essential requirements, qualifications, required qualifications,
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
        """nice to have, nice to haves, nice-to-have, nice-to-haves, preferred, preferred qualifications, preferred skills, preferred requirements, preferred experience,
        desired skills, desired qualifications, desirable, desirable skills, desirable criteria, bonus, bonus points, bonus skills, bonus points for, bonus qualifications, good to have, good to haves,
        pluses, plus, a plus, it's a plus if you have, additional qualifications, extra credit, would be a plus, advantageous, optional, wünschenswert, von Vorteil, idealerweise, das wäre ein Plus,
        les plus, atouts, un plus, souhaité, deseable, deseables, se valora, se valorará, valorable, requisitos deseables, desejável, desejáveis, diferenciais, diferencial,
        requisitos desejáveis, costituiscono titolo preferenziale, nice to know, gradito, pre, pré, pluspunten, meriterande,
        added advantage, preferred qualification, good-to-have skills, good to have skills, good-to-have, secondary skills, highly regarded, highly desirable,
        well regarded, preferable, desirable experience, desirable but not essential, desirable requirements, desirable attributes, bonus if you have,
        bonus points if you have, it's a bonus if you have, brownie points, nice to have skills, nice-to-have skills, advantages, an advantage,
        it would be great if you have, non-essential, nilai plus, nilai tambah, lebih disukai, diutamakan, das ist von Vorteil, pluspunkte,
        wünschenswerte Qualifikationen, serait un plus, les + du profil, valorable pero no excluyente, no excluyente, requisiti preferenziali"""
    ),
    Cue.HEAD_OTHER: _words(
        """responsibilities, key responsibilities, roles and responsibilities, role and responsibilities, your responsibilities, job responsibilities, duties, duties and responsibilities, essential duties, essential functions,
        job duties, what you'll do, what you will do, what you will be doing, what you'll be doing, your role, the role, your tasks, your mission, your job, tasks, main tasks, key tasks, day to day, job summary, job description, description, summary,
        about the role, about the job, about the position, about us, about the company, about the team, who we are, the company, our company, our tech stack, our stack, tech stack, our tools, technologies, the team, your team, our team,
        why join us, why us, compensation, salary, how to apply, equal opportunity, equal opportunity employer, equal employment opportunity, company description, overview,
        pay range, salary range, base pay range, pay transparency, additional information, disclaimer, physical demands, working conditions, work environment, work schedule, job type, employment type,
        application process, interview process, to apply, next steps, our values, our culture, our mission, our purpose, our people, contact, contact us, apply now, eeo statement, important information,
        Kontakt, Ihre Bewerbung, deine Bewerbung, Bewerbung, Bewerbungsprozess, pour postuler, processus de recrutement, contacto, cómo aplicar, contatti, come candidarsi, solliciteren, sollicitatieprocedure,
        Aufgaben, deine Aufgaben, Ihre Aufgaben, Aufgabengebiet, über uns, Stellenbeschreibung, dein Job, unser Stack, unser Tech-Stack,
        missions, vos missions, tes missions, responsabilités, vos responsabilités, à propos, à propos de nous, l'entreprise, description du poste, qui sommes-nous, notre stack,
        responsabilidades, funciones, tareas, tus funciones, sobre nosotros, descripción del puesto, nuestro stack, atividades, sobre nós,
        responsabilità, mansioni, attività, chi siamo, descrizione, taken, jouw taken, over ons, functieomschrijving, arbetsuppgifter, om oss,
        job scope, job scopes, scope of work, job responsibility, responsibility, main responsibilities, main duties, key duties, key accountabilities,
        accountabilities, key tasks and responsibilities, principal accountabilities, your day to day, day-to-day, a typical day, a day in the life,
        what you'll be working on, what you'll be responsible for, what you will be responsible for, you will be responsible for, how you'll make an impact,
        your impact, your new role, the opportunity, the position, about the opportunity, about our client, our client, the business, the organisation,
        about you and us, in this role, in this role you will, in this role you'll, what will you do, what you do, what you can expect, our technology,
        our technologies, our tools and tech, tech we use, technology stack, the stack, tools we use, how we work, background, about the business,
        about the organisation, about the school, about the hospital, location, hours, working hours, work location, remuneration, contract type, reporting to,
        reports to, where, deskripsi pekerjaan, deskripsi, tanggung jawab, tugas, uraian tugas, uraian pekerjaan, job desk, jobdesk, jobdesc, job desc,
        tugas dan tanggung jawab, tentang kami, tentang perusahaan, cara melamar, lokasi, penempatan, tanggungjawab, skop kerja, skop tugas, Ihre Tätigkeiten,
        dein Aufgabengebiet, deine Tätigkeiten, das erwartet dich, das erwartet Sie, was dich erwartet, was Sie erwartet, das sind deine Aufgaben, wir über uns,
        unser Techstack, Standort, tu misión, tu rol, tus tareas, qué harás, qué vas a hacer, principales funciones, sobre la empresa, sobre la posición,
        tes responsabilités, le poste, environnement technique, stack technique, sobre a vaga, sobre a empresa, suas atividades, principais atividades,
        o seu dia a dia, la tua missione, cosa farai, di cosa ti occuperai, wat ga je doen, dit ga je doen"""
    ),
    Cue.HEAD_BENEFITS: _words(
        """benefits, our benefits, employee benefits, perks, perks and benefits, benefits and perks, benefits & perks, perks & benefits, what we offer, what we offer you, we offer, our offer, what you get, what you'll get,
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
}
