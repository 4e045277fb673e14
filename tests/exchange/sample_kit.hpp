// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "exchange/kit.hpp"
#include "exchange/sample_case.hpp"

#include <algorithm>

namespace hefboom::exchange {

constexpr std::int32_t sample_client_heads = 6;
constexpr std::int32_t sample_contractor_heads = 5;

inline std::vector<domain::StatementLine> sample_lines(Sample& sample) {
    std::vector<domain::StatementLine> lines;
    for (auto const& statement : sample_statements(sample))
        lines.push_back({statement.id, static_cast<std::int32_t>(lines.size()) + 1, statement.kind,
                         statement.text});
    return lines;
}

inline void add_sample_deck(domain::KitView& view, domain::RoundId round, std::int32_t number) {
    for (auto const party : {domain::Party::client, domain::Party::contractor})
        for (std::int32_t seat = 1;
             seat <=
             (party == domain::Party::client ? sample_client_heads : sample_contractor_heads);
             ++seat)
            view.seat_cards.push_back({round, number, party, seat, seat});
}

/// The bag of a session in Rijswijk as the view would list it, with two rounds dealt.
inline Kit sample_kit(Sample& sample, domain::GroupForm form) {
    domain::KitView view;
    view.session = {.session = sample.id<domain::SessionId>(),
                    .location = sample.id<domain::LocationId>(),
                    .location_code = sample.text("RSW"),
                    .place = sample.text("Rijswijk"),
                    .case_id = sample.id<domain::CaseId>(),
                    .case_code = sample.text("A"),
                    .case_title = sample.text("Het nachtelijke UPS-alarm"),
                    .state = domain::SessionState::prepared,
                    .on = *date_from_iso("2025-04-01"),
                    .starts_minutes = 13 * 60};
    view.case_version = 4;
    view.room = sample.text("Overlegruimte 2");
    view.script = domain::script_of(domain::ScriptKind::standard);
    view.client_heads = sample_client_heads;
    view.contractor_heads = sample_contractor_heads;
    view.form = form;
    view.who_sees = "who_sees.counts";
    auto const lines = sample_lines(sample);
    for (auto const number : {1, 2}) {
        view.statement_cards.push_back({number, domain::Predictions::asked, lines});
        add_sample_deck(view, sample.id<domain::RoundId>(), number);
    }
    view.reveal_sheet = lines;
    using domain::KitPart;
    auto const heads = view.client_heads + view.contractor_heads;
    view.bag = {{KitPart::invitation, heads},
                {KitPart::room_sheets, heads},
                {KitPart::statement_cards, heads * 2},
                {KitPart::seat_cards, heads * 2},
                {KitPart::envelopes, 4},
                {KitPart::wall_labels, 8},
                {KitPart::reveal_sheet, 1},
                {KitPart::outcome_cards, 16},
                {KitPart::reflection_cards, heads},
                {KitPart::spare_cards, 8}};
    return {.view = std::move(view),
            .sheet = sample_room_sheet(sample),
            .card_address = [](domain::SeatCard const& card) {
                return "https://tafel.example/s/#" + to_string(card.round) + "-" +
                       std::to_string(static_cast<int>(card.party)) + "-" +
                       std::to_string(card.seat);
            }};
}

} // namespace hefboom::exchange
