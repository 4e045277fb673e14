// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

namespace hefboom::service {

/// The TypeScript of every command and view, for the pages.
[[nodiscard]] std::string page_types();

} // namespace hefboom::service
