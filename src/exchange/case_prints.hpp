// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/cases/case_sheet.hpp"
#include "exchange/print.hpp"

#include <string>

namespace hefboom::exchange {

/// The page a room reads. It is made from a RoomSheet, which holds no statements, risks, patterns,
/// origin or follow-up, so that none of them can get on it.
[[nodiscard]] std::string room_sheet_page(PrintSetting const& setting,
                                          domain::RoomSheet const& sheet);

/// The same as a part of a longer print.
void write_room_sheet(Print& print, domain::RoomSheet const& sheet);

/// The follow-up sheet alone: what happened after the hinge.
[[nodiscard]] std::string follow_up_page(PrintSetting const& setting, domain::TextRef const& code,
                                         domain::TextRef const& title,
                                         domain::TextRef const& follow_up);

/// One section as it stands on a print: its name in the margin, its text beside it. The title is
/// none of them.
void write_section(Print& print, domain::PrintedSection const& section);

/// The text of a section; blank when the print has none.
[[nodiscard]] domain::TextRef text_of(std::vector<domain::PrintedSection> const& sections,
                                      domain::Section section);

} // namespace hefboom::exchange
