// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/instant.hpp"
#include "base/result.hpp"
#include "store/store.hpp"

namespace hefboom::service {

/// Marks a new data folder as the worked example: one-click roles exist there and nowhere else, and
/// no real engagement ever opens in it. Refuses what the store refuses.
[[nodiscard]] Result<void> mark_demo_folder(store::Store& store);

[[nodiscard]] bool is_demo_folder(store::Store& store);

/// The moment at which the worked example begins for a visitor: 31 December 2025, nine o'clock in
/// Amsterdam.
[[nodiscard]] Instant demo_begins();

} // namespace hefboom::service
