// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/bytes.hpp"
#include "domain/event.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hefboom::codec {

/// An event as it is stored: its type, the version of that type, and the body.
struct StoredEvent {
    std::string_view type;
    std::uint32_t version = 1;
    std::string body; ///< UTF-8 JSON, at most `event_bytes_most`
};

constexpr std::size_t event_bytes_most = std::size_t{64} * 1024;

/// The bytes of an event. The same event always gives the same bytes.
[[nodiscard]] StoredEvent to_stored(domain::Event const& event);

/// The event of these bytes; an older version passes through its upcaster, once there is one.
/// Nothing for a type or version nobody wrote, or bytes that no `to_stored` gave.
[[nodiscard]] std::optional<domain::Event> event_from(std::string_view type, std::uint32_t version,
                                                      std::string_view body);

/// Every type there is, for documentation and the golden journal.
[[nodiscard]] std::vector<std::string_view> event_types();

/// The object an event is about: the first id of its body, or none.
[[nodiscard]] domain::ObjectId object_of(domain::Event const& event);

/// Every text the event leans on.
[[nodiscard]] std::vector<domain::TextRef> texts_of(domain::Event const& event);

} // namespace hefboom::codec
