// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/cases/case_sheet.hpp"
#include "domain/sessions/kit_view.hpp"
#include "exchange/print.hpp"

#include <functional>
#include <string>

namespace hefboom::exchange {

/// What the bag of one session is made of.
struct Kit {
    domain::KitView view;
    domain::RoomSheet sheet;
    /// What the code of a seat card leads to: the only secret on paper.
    std::function<std::string(domain::SeatCard const&)> card_address;

    [[nodiscard]] std::int32_t heads() const { return view.client_heads + view.contractor_heads; }
    /// Whether ballots say whose side they are on.
    [[nodiscard]] bool by_party() const {
        return view.form == domain::GroupForm::words || view.form == domain::GroupForm::counts;
    }
};

/// The bag list and then every part in the order in which it is packed, each as often as the list
/// says.
[[nodiscard]] std::string kit_page(PrintSetting const& setting, Kit const& kit);

/// One part, to print again; identical sheets once. A part that is not in this bag gives a page
/// that says so: seat cards, for one, are gone once their round is open.
[[nodiscard]] std::string kit_part_page(PrintSetting const& setting, Kit const& kit,
                                        domain::KitPart part);

} // namespace hefboom::exchange
