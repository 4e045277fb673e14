// SPDX-License-Identifier: EUPL-1.2
#include "demo/scenario/solutions.hpp"

#include <array>
#include <stdexcept>

namespace hefboom::demo {

namespace {

using domain::Formality;
using domain::Scope;

constexpr std::array solutions{
    ToldSolution{
        .code = "S1",
        .title = "Lijntje mét spoor",
        .origin = "UA2",
        .opened = "2025-05-06 13:30",
        .decided = "2025-05-06 16:10",
        .problem = "Wanneer hinder blijft liggen, dan belt men rechtstreeks, waardoor de hinder "
                   "vandaag weg is maar de route niets leert, zodat het terugkomt.",
        .change = "Rechtstreeks bellen mag; binnen 24 uur één regel in het gezamenlijke logboek: "
                  "gezien / gedaan / als het terugkomt.",
        .stops = "Een melding achteraf als P3 wegschrijven.",
        .gain_client = "Wie na mij komt, leest wat er die nacht is gezien.",
        .cost_client = "Eén regel schrijven, ook om drie uur 's nachts.",
        .gain_contractor = "Het telefoontje bestaat, en ik sta er niet alleen voor.",
        .cost_contractor = "Het logboek lezen voor ik de weg op ga.",
        .practice_moment = "Elk rechtstreeks telefoontje.",
        .contract_reference = "Artikel 7.2, met de lezing van 06-05-2025: een gesprek is geen "
                              "opdracht zolang niemand iets aanraakt.",
        .formality = Formality::stays_informal,
        .scope = Scope::per_location,
        .trial_weeks = 16,
        .review_on = "2026-01-12",
        .client_owner = "Sijs",
        .contractor_owner = "Gaai"},
    ToldSolution{
        .code = "S2",
        .title = "Leervenster",
        .origin = "UA3",
        .opened = "2025-05-06 13:40",
        .decided = "2025-06-12 16:15",
        .problem = "Wanneer de malus dreigt, dan meldt men afwijkingen niet, waardoor er niet "
                   "samen geleerd wordt, zodat storingen terugkomen en de dreiging blijft.",
        .change = "Een afwijking die binnen tien werkdagen samen wordt gemeld, telt niet voor de "
                  "malus; het maandoverleg begint ermee.",
        .stops = "Zwijgen in het maandoverleg.",
        .gain_client = "Ik hoor het als het nog klein is.",
        .cost_client = "Een kwartaal lang niet kunnen korten op wat samen is gemeld.",
        .gain_contractor = "Toegeven kost niets meer.",
        .cost_contractor = "Een tegenvaller op tafel leggen waar de directie bij zit.",
        .practice_moment = "Elke samen gemelde afwijking; alleen het aantal telt.",
        .contract_reference = "Artikel 15.2. Brief van Ambelaar voor 2025; addendum bij de "
                              "verlenging.",
        .formality = Formality::letter,
        .scope = Scope::contract_wide,
        .trial_weeks = 26,
        .review_on = "2026-01-15",
        .client_owner = "Valk",
        .contractor_owner = "Buizerd"},
    ToldSolution{.code = "S3",
                 .title = "Samen de MOP lopen",
                 .origin = "UB1",
                 .opened = "2025-04-08 13:30",
                 .decided = "2025-04-08 16:10",
                 .problem = "Een MOP die op tijd is, klopt vaak pas de avond ervoor.",
                 .change =
                     "Uiterlijk zeven dagen vooraf lopen beheerder en monteur de MOP op de vloer.",
                 .stops = "Een MOP van elders kopiëren; goedkeuren zonder lopen.",
                 .gain_client = "Geen verrassing om tien voor vijf.",
                 .cost_client = "Een uur op de vloer, een week eerder.",
                 .gain_contractor = "Een werkplan dat klopt met wat er staat.",
                 .cost_contractor = "Een rit extra voor elk groot werk.",
                 .practice_moment = "Elke MOP.",
                 .contract_reference = "Artikel 9.1 blijft gelden; de werkinstructie komt ervoor.",
                 .formality = Formality::work_instruction,
                 .scope = Scope::per_location,
                 .trial_weeks = 16,
                 .review_on = "2026-01-12",
                 .client_owner = "Goudhaan",
                 .contractor_owner = "Kluut"},
    ToldSolution{
        .code = "S4",
        .title = "Doe-eerst-mandaat",
        .origin = "UC1",
        .opened = "2025-09-02 13:30",
        .decided = "2025-09-02 16:10",
        .problem = "Wanneer meerwerk betwist wordt, dan wacht men op een opdracht, waardoor "
                   "hinder groeit en iemand toch iets regelt, zodat er weer iets te betwisten "
                   "valt.",
        .change = "Beheerder en monteur beslissen samen tot € 1.500 per gebeurtenis, ten hoogste "
                  "€ 6.000 per locatie per kwartaal; zelfde dag samen vastgelegd.",
        .stops = "“Regelen we maandag.”",
        .gain_client = "De motor zit er vrijdag in.",
        .cost_client = "Ik zet mijn naam bij het bedrag.",
        .gain_contractor = "Wat ik doe, wordt betaald.",
        .cost_contractor = "Dezelfde dag vastleggen, ook op vrijdagmiddag.",
        .practice_moment = "Elke gebeurtenis van € 750 tot € 1.500.",
        .contract_reference = "Artikel 11.3. Mandaatbrief van Inkoop van 15-09-2025; addendum bij "
                              "de verlenging.",
        .formality = Formality::letter,
        .scope = Scope::per_location,
        .trial_weeks = 26,
        .review_on = "2026-03-16",
        .client_owner = "Wielewaal",
        .contractor_owner = "Kramsvogel"},
    ToldSolution{
        .code = "S5",
        .title = "Eén testkalender",
        .origin = "UD1",
        .opened = "2025-06-12 13:30",
        .decided = "2025-06-12 16:20",
        .problem = "Bij een test doet iedereen zijn deel, en toch staat er iemand in de lift.",
        .change = "Een test of verschuiving telt pas als beheerder, planner en facilitair hun "
                  "naam erbij zetten.",
        .stops = "Verschuiven per appje.",
        .gain_client = "Facilitair weet het vóór de gebruiker.",
        .cost_client = "Drie namen voor elke test, ook voor een kleine.",
        .gain_contractor = "Een datum die staat.",
        .cost_contractor = "Bellen in plaats van appen als piket krap is.",
        .practice_moment = "Elke test met mogelijke hinder.",
        .contract_reference = "Artikel 12.4, met het antwoord van 12-06-2025; addendum bij de "
                              "verlenging.",
        .formality = Formality::work_instruction,
        .scope = Scope::per_location,
        .trial_weeks = 12,
        .review_on = "2026-01-19",
        .client_owner = "Meerkoet",
        .contractor_owner = "Waterhoen"},
    ToldSolution{
        .code = "S6",
        .title = "Samen kijken in plaats van nakijken",
        .origin = "UB5",
        .opened = "2025-04-08 13:40",
        .decided = "2025-06-12 16:25",
        .problem = "Wanneer de beheerder zich niet ontzorgd voelt, dan kijkt hij alles na, "
                   "waardoor de monteur zich gewantrouwd voelt en minder uit zichzelf doet, zodat "
                   "de beheerder zich nog minder ontzorgd voelt.",
        .change = "Een steekproef van één op drie werken wordt tijdens de uitvoering samen "
                  "bekeken; nalopen achteraf vervalt.",
        .stops = "Volledig nalopen.",
        .gain_client = "Ik zie het werk in plaats van het papier.",
        .cost_client = "Loslaten wat buiten de steekproef valt.",
        .gain_contractor = "Ik kan laten zien wat ik doe.",
        .cost_contractor = "Wachten tot er iemand meekijkt.",
        .practice_moment = "Elk werk in de steekproef.",
        .contract_reference = {},
        .formality = Formality::stays_informal,
        .scope = Scope::per_location,
        .trial_weeks = 16,
        .review_on = "2025-12-19",
        .client_owner = "Fitis",
        .contractor_owner = "Kneu"},
};

using enum domain::ApplicationState;

// In the order of their days. On one day what ends comes before what starts.
constexpr std::array steps{
    ToldStep{"2025-04-14", "S3", "ZWO", in_trial, {}},
    ToldStep{"2025-05-12", "S1", "ZWO", in_trial, {}},
    ToldStep{"2025-05-12", "S1", "RSW", in_trial, {}},
    ToldStep{"2025-05-19", "S3", "RSW", in_trial, {}},
    ToldStep{"2025-06-02", "S1", "ALM", in_trial, {}},
    ToldStep{"2025-06-23", "S6", "ALM", in_trial, {}},
    ToldStep{"2025-07-01", "S2", "ZWO", in_trial, {}},
    ToldStep{"2025-07-01", "S2", "RSW", in_trial, {}},
    ToldStep{"2025-07-01", "S2", "ALM", in_trial, {}},
    ToldStep{"2025-07-01", "S2", "EHV", in_trial, {}},
    ToldStep{"2025-07-01", "S5", "ZWO", in_trial, {}},
    ToldStep{"2025-07-01", "S5", "RSW", in_trial, {}},
    ToldStep{"2025-07-01", "S5", "ALM", in_trial, {}},
    ToldStep{"2025-07-14", "S1", "EHV", in_trial, {}},
    ToldStep{"2025-07-14", "S3", "EHV", in_trial, {}},
    ToldStep{"2025-07-14", "S5", "EHV", in_trial, {}},
    ToldStep{"2025-08-25", "S1", "RSW", kept, {}},
    ToldStep{"2025-08-25", "S1", "ALM", kept, {}},
    ToldStep{"2025-08-25", "S3", "ZWO", kept, {}},
    ToldStep{"2025-09-01", "S3", "ALM", in_trial, {}},
    ToldStep{"2025-09-01", "S6", "ZWO", in_trial, {}},
    ToldStep{"2025-09-01", "S6", "RSW", in_trial, {}},
    ToldStep{"2025-09-15", "S1", "ZWO", kept, {}},
    ToldStep{"2025-09-15", "S3", "RSW", kept, {}},
    ToldStep{"2025-09-15", "S5", "ALM", kept, {}},
    ToldStep{"2025-09-22", "S5", "EHV", kept, {}},
    ToldStep{"2025-09-22", "S4", "ZWO", in_trial, {}},
    ToldStep{"2025-09-22", "S4", "RSW", in_trial, {}},
    ToldStep{"2025-09-22", "S4", "ALM", in_trial, {}},
    ToldStep{"2025-09-29", "S6", "EHV", in_trial, {}},
    ToldStep{"2025-10-01", "S2", "APD", in_trial, {}},
    ToldStep{"2025-10-20", "S3", "EHV", adjusted, "Alleen P1-installaties."},
    ToldStep{"2025-10-20", "S1", "APD", in_trial, {}},
    ToldStep{"2025-10-20", "S3", "APD", in_trial, {}},
    ToldStep{"2025-10-20", "S5", "APD", in_trial, {}},
    ToldStep{"2025-11-03", "S6", "EHV", stopped,
             "Twee ploegen, geen tijd tijdens het werk; we willen eerst S3 goed doen."},
    ToldStep{"2025-11-10", "S4", "EHV", in_trial, {}},
    ToldStep{"2025-11-24", "S4", "APD", prepared, {}},
};

struct LocalPairs {
    std::string_view location;
    ToldDuo one, other, on_tests;
};

constexpr std::array pairs{
    LocalPairs{"ZWO", {"Goudhaan", "Kluut"}, {"Heggenmus", "Tjiftjaf"}, {"Stern", "Plevier"}},
    LocalPairs{
        "RSW", {"Wielewaal", "Kramsvogel"}, {"Vink", "Roodborst"}, {"Meerkoet", "Waterhoen"}},
    LocalPairs{"ALM", {"Sijs", "Gaai"}, {"Fitis", "Kneu"}, {"Smient", "Waterhoen"}},
    LocalPairs{"EHV", {"Lepelaar", "IJsvogel"}, {"Groenling", "Zwartkop"}, {"Smient", "Waterhoen"}},
    LocalPairs{
        "APD", {"Winterkoning", "Boomklever"}, {"Patrijs", "Rietgors"}, {"Stern", "Plevier"}},
};

} // namespace

std::span<ToldSolution const> told_solutions() {
    return solutions;
}

std::span<ToldStep const> told_steps() {
    return steps;
}

ToldDuo told_duo(std::string_view solution, std::string_view location) {
    for (auto const& each : pairs) {
        if (each.location != location) continue;
        if (solution == "S5") return each.on_tests;
        return solution == "S1" || solution == "S2" || solution == "S4" ? each.one : each.other;
    }
    throw std::runtime_error("no pair at " + std::string(location));
}

} // namespace hefboom::demo
