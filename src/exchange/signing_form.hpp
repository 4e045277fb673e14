// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/cases/case_sheet.hpp"
#include "exchange/print.hpp"

#include <string>

namespace hefboom::exchange {

/// What two contract managers sign on paper: every field and statement, the signature text, a round
/// box for the client and a square one for the contractor, version and version code, the state at
/// the moment of printing, and a QR code to the state of now.
[[nodiscard]] std::string signing_form_page(PrintSetting const& setting,
                                            domain::SigningForm const& form);

/// Twelve digits that differ when any text of the version does: the first of the hash over the
/// commitments of its sections and statements in the order of the form, in groups of four.
[[nodiscard]] std::string version_code(domain::SigningForm const& form);

} // namespace hefboom::exchange
