// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.hpp"
#include "domain/cases/case_story.hpp"
#include "domain/prose.hpp"

#include <string_view>

namespace hefboom::domain {

/// Whether the text has what its section asks: something at all; for the hinge exactly one
/// paragraph and at most one line of a list; for the inner voices a line for each party at least.
[[nodiscard]] bool is_complete(Section section, std::string_view text);

/// Whether the text may be laid on the table: a needed section is not left blank (text.missing)
/// and fits (text.too_long). It need not be complete.
[[nodiscard]] Result<void> fits_section(Section section, Prose const& text);

/// One sentence of at most twenty words: text.missing, text.too_long, case.statement_lines,
/// case.statement_too_long.
[[nodiscard]] Result<void> is_statement(Prose const& text);

} // namespace hefboom::domain
