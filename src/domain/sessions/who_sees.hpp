// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/sessions/round.hpp"

#include <string>

namespace hefboom::domain {

/// Key of the sentence that tells, before anybody votes, what is shown to whom and what is kept:
/// "who_sees.<form>".
[[nodiscard]] std::string who_sees(GroupForm form);

} // namespace hefboom::domain
