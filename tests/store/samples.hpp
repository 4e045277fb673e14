// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/store.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hefboom::store {

/// An id that says its number, so that failures can be read.
template <class Name>
[[nodiscard]] Name numbered(std::uint64_t number) {
    Name id;
    for (std::size_t byte = 0; byte < 8; ++byte)
        id.bytes[15 - byte] = static_cast<std::uint8_t>(number >> (8 * byte));
    return id;
}

[[nodiscard]] inline Digest digest_of(std::uint64_t number) {
    Digest digest{};
    for (std::size_t byte = 0; byte < 8; ++byte)
        digest[byte] = static_cast<std::uint8_t>((number * 0x9e3779b97f4a7c15u) >> (8 * byte));
    for (std::size_t byte = 0; byte < 8; ++byte)
        digest[31 - byte] = static_cast<std::uint8_t>(number >> (8 * byte));
    return digest;
}

[[nodiscard]] inline Bytes bytes_of(std::string_view text) {
    return {text.begin(), text.end()};
}

[[nodiscard]] inline Entry entry(std::uint64_t number) {
    return {.header = bytes_of("header " + std::to_string(number)),
            .header_salt = Bytes(16, static_cast<std::uint8_t>(number)),
            .body = bytes_of("body " + std::to_string(number)),
            .body_salt = Bytes(16, static_cast<std::uint8_t>(number + 1)),
            .leaf = digest_of(number)};
}

/// `count` entries, the first of which has that number.
[[nodiscard]] inline std::vector<Entry> entries(std::uint64_t first, std::uint64_t count) {
    std::vector<Entry> result;
    for (auto number = first; number < first + count; ++number)
        result.push_back(entry(number));
    return result;
}

[[nodiscard]] inline Checkpoint checkpoint(std::uint64_t size) {
    return {.size = size, .root = digest_of(1'000 + size), .note = "note " + std::to_string(size)};
}

[[nodiscard]] inline Receipt receipt(std::uint64_t command, std::uint64_t first_index) {
    return {.actor = numbered<ActorId>(1),
            .command = numbered<CommandId>(command),
            .request = digest_of(command),
            .first_index = first_index,
            .count = 1,
            .result = bytes_of("result")};
}

[[nodiscard]] inline NewItem text(std::uint64_t id, std::string_view text) {
    return {.id = numbered<ItemId>(id), .item_class = ItemClass::server, .bytes = bytes_of(text)};
}

[[nodiscard]] inline domain::BoxChange put(std::uint64_t box, std::uint64_t token,
                                           std::uint64_t sequence, std::string_view cells) {
    return domain::PutInBox{.box = numbered<BoxId>(box),
                            .token = digest_of(token),
                            .row = {.party = 1, .sequence = sequence, .cells = bytes_of(cells)}};
}

[[nodiscard]] inline DraftKey draft_key(std::string_view section) {
    return {.object = numbered<ObjectId>(5),
            .section = std::string(section),
            .author = numbered<AccountId>(6)};
}

/// The writes of engagement `number`, nothing yet.
[[nodiscard]] inline EngagementWrites writes_of(std::uint64_t number) {
    EngagementWrites writes;
    writes.engagement = numbered<EngagementId>(number);
    writes.erased_at = Instant{1'700'000'000'000};
    return writes;
}

/// Commits one engagement's writes; throws when the commit as a whole is refused.
inline EngagementOutcome commit(Store& store, EngagementWrites writes) {
    Batch batch;
    batch.push_back(std::move(writes));
    return store.commit(batch).value().front();
}

[[nodiscard]] inline std::vector<Entry> read_all(Store& store, EngagementId engagement,
                                                 std::uint64_t from) {
    std::vector<Entry> result;
    store.visit_entries(engagement, from, [&](EntryView const& view) {
        auto& entry = result.emplace_back();
        entry.header.assign(view.header.begin(), view.header.end());
        entry.header_salt.assign(view.header_salt.begin(), view.header_salt.end());
        entry.body.assign(view.body.begin(), view.body.end());
        entry.body_salt.assign(view.body_salt.begin(), view.body_salt.end());
        std::copy(view.leaf.begin(), view.leaf.end(), entry.leaf.begin());
    });
    return result;
}

} // namespace hefboom::store
