// SPDX-License-Identifier: EUPL-1.2
#include "exchange/kit.hpp"

#include "exchange/case_prints.hpp"
#include "exchange/invitation.hpp"
#include "exchange/reveal_sheet.hpp"
#include "exchange/room_labels.hpp"
#include "exchange/seat_cards.hpp"
#include "exchange/vote_cards.hpp"
#include "exchange/working_cards.hpp"

#include <algorithm>

namespace hefboom::exchange {

using domain::KitPart;

namespace {

enum class Copies { one, as_listed };

/// Cards and labels say what they are to who holds one; on a screen the page says it.
bool has_own_heading(KitPart part) {
    return part == KitPart::invitation || part == KitPart::room_sheets ||
           part == KitPart::reveal_sheet;
}

void write_copies(Copies copies, std::int32_t listed, std::function<void()> const& write) {
    auto const times = copies == Copies::one ? 1 : listed;
    for (std::int32_t copy = 0; copy < times; ++copy)
        write();
}

void write_part(Print& print, Kit const& kit, KitPart part, Copies copies) {
    switch (part) {
    case KitPart::invitation:
        return write_copies(copies, kit.heads(), [&] { write_invitation(print, kit); });
    case KitPart::room_sheets:
        return write_copies(copies, kit.heads(), [&] { write_room_sheet(print, kit.sheet); });
    case KitPart::statement_cards: return write_vote_cards(print, kit);
    case KitPart::seat_cards: return write_seat_cards(print, kit);
    case KitPart::envelopes: return write_envelopes(print, kit);
    case KitPart::wall_labels: return write_wall_labels(print);
    case KitPart::reveal_sheet: return write_reveal_sheet(print, kit);
    case KitPart::outcome_cards: return write_outcome_cards(print);
    case KitPart::reflection_cards: return write_reflection_cards(print, kit.heads());
    case KitPart::spare_cards: return write_spare_cards(print, kit);
    }
}

void write_bag_line(Print& print, domain::BagItem const& item) {
    auto const row = print.page.in("tr");
    {
        auto const cell = print.page.in("td", "tick");
        print.page.line("span", "tick-box", "");
    }
    print.page.line("td", "number", std::to_string(item.count) + " ×");
    auto const cell = print.page.in("td");
    print.page.line("p", print.say(word_key("sheet.part", item.part)));
    print.page.line("p", "note", print.say(word_key("sheet.part_note", item.part)));
}

void write_bag_list(Print& print, Kit const& kit) {
    auto const sheet = print.page.in("article", "sheet bag");
    {
        auto const head = print.page.in("header");
        print.page.line("p", "over", print.say("sheet.kit.over"));
        print.page.line(
            "h1", print.say("sheet.kit.head", {{"place", print.words_of(kit.view.session.place)}}));
        print.page.line("p", print.weekday_and_day(kit.view.session.on));
    }
    print.page.line("p", "lead", print.say("sheet.kit.how"));
    auto const table = print.page.in("table", "list");
    for (auto const& item : kit.view.bag)
        write_bag_line(print, item);
}

} // namespace

std::string kit_page(PrintSetting const& setting, Kit const& kit) {
    return print_page(setting, "kit", {"sheet.kit.title", kit.view.session.place},
                      [&](Print& print) {
                          write_bag_list(print, kit);
                          for (auto const& item : kit.view.bag)
                              write_part(print, kit, item.part, Copies::as_listed);
                      });
}

std::string kit_part_page(PrintSetting const& setting, Kit const& kit, KitPart part) {
    auto const in_bag =
        std::ranges::find(kit.view.bag, part, &domain::BagItem::part) != kit.view.bag.end();
    return print_page(
        setting, "kit", {"sheet.kit.title", kit.view.session.place}, [&](Print& print) {
            auto const name = print.say(word_key("sheet.part", part));
            if (in_bag) {
                if (!has_own_heading(part)) print.page.line("h1", "screen-only", name);
                return write_part(print, kit, part, Copies::one);
            }
            auto const sheet = print.page.in("article", "sheet");
            print.page.line("h1", name);
            print.page.line("p", print.say(part == KitPart::seat_cards ? "sheet.no_seat_cards"
                                                                       : "sheet.not_in_bag"));
        });
}

} // namespace hefboom::exchange
