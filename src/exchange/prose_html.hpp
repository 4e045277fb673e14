// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "exchange/html.hpp"

#include <string_view>

namespace hefboom::exchange {

/// Writes the light markup of people's texts, the same that the pages show: paragraphs, "## "
/// headings, "- " lists, **bold**; a list whose every item opens in bold is a time line with the
/// times in a column of their own. Everything else is text.
void write_prose(Html& page, std::string_view text);

} // namespace hefboom::exchange
