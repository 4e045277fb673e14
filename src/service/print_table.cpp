// SPDX-License-Identifier: EUPL-1.2
#include "service/print_table.hpp"

#include "domain/cases/case_sheet.hpp"
#include "domain/cases/case_view.hpp"
#include "domain/rights.hpp"
#include "exchange/case_prints.hpp"
#include "exchange/decision_list.hpp"
#include "exchange/hall_sheet.hpp"
#include "exchange/invitation.hpp"
#include "exchange/kit.hpp"
#include "exchange/poster.hpp"
#include "exchange/signing_form.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace hefboom::service {

namespace {

using namespace hefboom::domain;

// One function a print: which parameter it takes and which view it is made from.

Result<std::string> print_room_sheet(Printing const& p) {
    auto const id = TRY(p.looking.id<CaseId>("case"));
    auto const sheet = TRY(room_sheet_view(p.looking.state, p.looking.viewer, id));
    return exchange::room_sheet_page(p.setting, sheet);
}

/// The follow-up sheet comes out of the case as the viewer may read it: before the first debate
/// that is only who writes it.
Result<std::string> print_follow_up_sheet(Printing const& p) {
    auto const& l = p.looking;
    auto const id = TRY(l.id<CaseId>("case"));
    auto const view = TRY(case_view(l.state, l.boxes, l.viewer, id, l.today));
    auto const text_of = [&](Section section) -> TextRef {
        auto const found = std::ranges::find(view.sections, section, &SectionView::section);
        return found == view.sections.end() ? TextRef{} : found->text;
    };
    auto const follow_up = text_of(Section::follow_up);
    if (follow_up.blank()) return refuse(Refused::not_found, "not_found.follow_up");
    return exchange::follow_up_page(p.setting, view.code, text_of(Section::title), follow_up);
}

Result<std::string> print_signing_form(Printing const& p) {
    auto const id = TRY(p.looking.id<CaseId>("case"));
    auto const form =
        TRY(signing_form_view(p.looking.state, p.looking.viewer, id, p.looking.today));
    return exchange::signing_form_page(p.setting, form);
}

Result<exchange::Kit> kit_of(Printing const& p) {
    auto const& l = p.looking;
    auto const id = TRY(l.id<SessionId>("session"));
    auto view = TRY(kit_view(l.state, l.viewer, id));
    auto sheet = TRY(room_sheet_view(l.state, l.viewer, view.session.case_id));
    return exchange::Kit{.view = std::move(view),
                         .sheet = std::move(sheet),
                         .card_address = [&p](SeatCard const& card) {
                             return p.setting.public_url + "/s/#" +
                                    p.tokens.seat(card.round, card.party, card.seat);
                         }};
}

Result<std::string> print_kit(Printing const& p) {
    return exchange::kit_page(p.setting, TRY(kit_of(p)));
}

template <KitPart part>
Result<std::string> print_part(Printing const& p) {
    return exchange::kit_part_page(p.setting, TRY(kit_of(p)), part);
}

Result<std::string> print_calendar(Printing const& p) {
    auto const id = TRY(p.looking.id<SessionId>("session"));
    auto const view = TRY(kit_view(p.looking.state, p.looking.viewer, id));
    return exchange::invitation_calendar(p.setting, view);
}

Result<std::string> print_hall_sheet(Printing const& p) {
    auto const id = TRY(p.looking.id<SessionId>("session"));
    auto const view = TRY(hall_sheet_view(p.looking.state, p.looking.viewer, id));
    return exchange::hall_sheet_page(p.setting, view);
}

Result<std::string> print_poster(Printing const& p) {
    auto const id = TRY(p.looking.id<SessionId>("session"));
    auto const view = TRY(poster_view(p.looking.state, p.looking.viewer, id));
    return exchange::poster_page(p.setting, view);
}

Result<std::string> print_decision_list(Printing const& p) {
    auto const id = TRY(p.looking.id<MeetingId>("meeting"));
    auto const view =
        TRY(decision_list_view(p.looking.state, p.looking.viewer, id, p.looking.today));
    return exchange::decision_list_page(p.setting, view);
}

constexpr std::array table{
    PrintRow{"room_sheet", "room_sheet", &print_room_sheet},
    PrintRow{"follow_up_sheet", "case", &print_follow_up_sheet},
    PrintRow{"signing_form", "signing_form", &print_signing_form},
    PrintRow{"kit", "kit", &print_kit},
    PrintRow{"invitation", "kit", &print_part<KitPart::invitation>},
    PrintRow{"invitation.ics", "kit", &print_calendar},
    PrintRow{"room_sheets", "kit", &print_part<KitPart::room_sheets>},
    PrintRow{"statement_cards", "kit", &print_part<KitPart::statement_cards>},
    PrintRow{"seat_cards", "kit", &print_part<KitPart::seat_cards>},
    PrintRow{"envelopes", "kit", &print_part<KitPart::envelopes>},
    PrintRow{"wall_labels", "kit", &print_part<KitPart::wall_labels>},
    PrintRow{"reveal_sheet", "kit", &print_part<KitPart::reveal_sheet>},
    PrintRow{"outcome_cards", "kit", &print_part<KitPart::outcome_cards>},
    PrintRow{"reflection_cards", "kit", &print_part<KitPart::reflection_cards>},
    PrintRow{"spare_cards", "kit", &print_part<KitPart::spare_cards>},
    PrintRow{"hall_sheet", "hall_sheet", &print_hall_sheet},
    PrintRow{"poster", "poster", &print_poster},
    PrintRow{"decision_list", "decision_list", &print_decision_list},
};

} // namespace

std::span<PrintRow const> print_table() {
    return table;
}

Result<std::string> print_of(std::string_view name, Printing const& printing) {
    auto const row = std::ranges::find(table, name, &PrintRow::name);
    if (row == table.end()) return refuse(Refused::not_found, "not_found.print");
    CHECK_OK(may_see(printing.looking.viewer, row->view));
    return row->make(printing);
}

} // namespace hefboom::service
