// SPDX-License-Identifier: EUPL-1.2
#include "exchange/room_labels.hpp"

namespace hefboom::exchange {

namespace {

std::string_view round_key(std::int32_t number) {
    return number == 1 ? "sheet.vote.first" : "sheet.vote.second";
}

void write_label_text(Print& print, std::int32_t round) {
    print.page.line("p", print.say(round_key(round)));
    print.page.line("p", "note", print.say("sheet.envelope.how"));
}

} // namespace

void write_envelopes(Print& print, Kit const& kit) {
    for (auto const& card : kit.view.statement_cards) {
        if (!kit.by_party()) {
            auto const label = print.page.in("article", "label envelope");
            print.page.line("h2", print.say("sheet.envelope.everybody"));
            write_label_text(print, card.round_number);
            continue;
        }
        for (auto const party : print.seated()) {
            auto const label = print.page.in("article", "label envelope");
            print.party_line("h2", party);
            write_label_text(print, card.round_number);
        }
    }
}

void write_wall_labels(Print& print) {
    for (auto const* const sphere : {"wall.formal", "wall.informal"})
        for (auto const* const plane : {"wall.thinking", "wall.doing"})
            for (auto const* const reach : {"wall.own", "wall.mutual"}) {
                auto const label = print.page.in("article", "label wall");
                print.page.line("h2", print.say(sphere));
                print.page.line("p", print.say(plane) + " · " + print.say(reach));
            }
}

} // namespace hefboom::exchange
