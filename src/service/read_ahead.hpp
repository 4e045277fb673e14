// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/store.hpp"

#include <cstddef>

namespace hefboom::service {

namespace limits {
constexpr std::size_t read_ahead_chunk_bytes = std::size_t{64} * 1024;
constexpr std::size_t read_ahead_chunks_most = 4;
} // namespace limits

/// Shows the whole journal as `Store::visit_entries` does, in the thread that calls, while another
/// thread already reads what comes next: reading takes about as long as replaying. What the reading
/// throws is thrown here too, and what `visit` throws ends the reading.
void visit_read_ahead(store::Store& store, domain::EngagementId engagement,
                      store::EntryVisitor const& visit);

} // namespace hefboom::service
