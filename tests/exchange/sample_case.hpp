// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/cases/case_sheet.hpp"
#include "exchange/sample.hpp"

namespace hefboom::exchange {

constexpr auto sample_statement = "Een melding die je achteraf als P3 inschiet, is onschuldig.";
constexpr auto sample_follow_up = "Ingeschoten als P3, volgende dag gesloten, K1 niet geraakt.";
constexpr auto sample_patterns = "Het lijntje dat de route uitholt";

inline std::vector<domain::PrintedSection> sample_room_sections(Sample& sample) {
    using domain::Section;
    return {
        {Section::title, sample.text("Het nachtelijke UPS-alarm")},
        {Section::installation, sample.text("UPS-2, batterijstring B2, gebouwbeheersysteem.")},
        {Section::what_was_agreed,
         sample.text("Artikel 7.2 en 7.5; KPI K1. Werkinstructie: “De "
                     "installatieverantwoordelijke (IV) beslist of een string met "
                     "temperatuuralarm in bedrijf blijft.”")},
        {Section::customary,
         sample.text("Er is een vaste monteur die de installatie in bedrijf heeft gesteld. Zijn "
                     "privénummer hangt in het keukenkastje van de controlekamer.")},
        {Section::what_happened,
         sample.text(
             "- **02:14** – Alarm “UPS-2 string B2 temperatuur hoog” (31 °C, grens 30 °C).\n"
             "- **02:19** – De technisch beheerder met consignatie belt de vaste monteur op zijn "
             "privénummer. Niet de servicedesk.\n"
             "- **02:23** – De monteur, thuis en vrij, vraagt naar ruimtetemperatuur, "
             "stringspanning en -stroom. De beheerder leest af vanaf het display. Door de deur: "
             "geen geur, geen zwelling, geen geluid.\n"
             "- **02:31** – Samen: zoemer uit, string in bedrijf laten, ruimtekoeling één graad "
             "lager, om zeven uur kijken. De IV wordt niet gebeld.\n"
             "- **03:10** – Alarm valt weg.\n"
             "- **07:05** – De monteur kijkt, op weg naar een andere klus, twintig minuten mee. "
             "Hij vindt niets bijzonders.\n"
             "- **07:40** – De beheerder opent het portaal om de melding te maken.")},
        {Section::hinge, sample.text("07:40. De cursor knippert in het veld “omschrijving”.")},
        {Section::inner_voices,
         sample.text("- **Beheerder** – “Als ik opschrijf wie ik belde, krijgt hij gedonder. En "
                     "ik ook.”\n"
                     "- **Monteur** – “Ik was vrij. Ik was trots. En als het fout was gegaan, was "
                     "ik er nooit geweest.”")},
        {Section::question,
         sample.text("Wat hadden wij om 07:40 samen willen doen, en waarom was het logisch dat we "
                     "dat niet deden?")},
    };
}

inline domain::RoomSheet sample_room_sheet(Sample& sample) {
    return {.id = sample.id<domain::CaseId>(),
            .code = sample.text("A"),
            .level = domain::Fictionalisation::blended,
            .version = 4,
            .sections = sample_room_sections(sample)};
}

inline std::vector<domain::Statement> sample_statements(Sample& sample) {
    using enum domain::StatementKind;
    using domain::LeansOn;
    std::vector<domain::Statement> statements;
    auto const add = [&](domain::StatementKind kind, char const* text, LeansOn leans_on) {
        statements.push_back({sample.id<domain::StatementId>(), kind, sample.text(text), leans_on});
    };
    auto const sheet = LeansOn::room_sheet;
    add(reading,
        "De vaste monteur rechtstreeks bellen was die nacht de beste keuze voor het "
        "datacenter.",
        sheet);
    add(norm, "Wie om de servicedesk heen belt, maakt het probleem van morgen groter.", sheet);
    add(norm, sample_statement, sheet);
    add(image, "Een opgeroepen piketmonteur had precies hetzelfde gedaan.", sheet);
    add(image, "De beheerder mag erop rekenen dat ‘zijn’ monteur altijd opneemt.", sheet);
    add(norm, "Zolang de KPI groen is, hoeft niemand van deze nacht te weten.", sheet);
    add(reading, "Het piketsysteem is gemaakt voor de factuur, niet voor de storing.", sheet);
    add(norm, "Beide teams hadden van deze nacht moeten leren, ook al liep het goed af.",
        LeansOn::follow_up);
    add(wish, "In co-productie mag het lijntje, als het een spoor achterlaat.", sheet);
    add(norm, "Alleen de installatieverantwoordelijke beslist of de string in bedrijf blijft.",
        sheet);
    return statements;
}

inline domain::SigningForm sample_signing_form(Sample& sample) {
    auto sections = sample_room_sections(sample);
    sections.push_back({domain::Section::follow_up, sample.text(sample_follow_up)});
    sections.push_back({domain::Section::altered, sample.text("Tijdstippen, string, maand.")});
    sections.push_back({domain::Section::patterns, sample.text(sample_patterns)});
    domain::KeyView key;
    key.name = sample.text("Valk");
    key.role = domain::Role::contract_manager;
    key.on = *date_from_iso("2025-02-10");
    domain::SealView seal;
    seal.kind = domain::JointKind::case_story;
    seal.version = 4;
    seal.client = key;
    return {.id = sample.id<domain::CaseId>(),
            .code = sample.text("A"),
            .level = domain::Fictionalisation::blended,
            .version = 4,
            .sections = std::move(sections),
            .statements = sample_statements(sample),
            .consent_on = date_from_iso("2025-02-06"),
            .risk = domain::RiskCheck{true, true, true, true, *date_from_iso("2025-02-07")},
            .seal = seal};
}

} // namespace hefboom::exchange
