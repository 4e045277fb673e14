// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "codec/json_writer.hpp"
#include "domain/prose.hpp"
#include "journal/commitment.hpp"
#include "service/world.hpp"
#include "store/store.hpp"

#include <deque>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

namespace hefboom::service {

namespace limits {
constexpr std::size_t cached_text_bytes_per_room = std::size_t{2} * 1024 * 1024;
} // namespace limits

/// An item is the salt of its commitment and then the text, so that erasing takes both.
[[nodiscard]] store::NewItem item_of(domain::Prose const& prose, journal::Salt const& salt);

/// Makes the prose of a command an item: a fresh id, a fresh salt, its commitment.
[[nodiscard]] journal::Salt become_item(domain::Prose& prose, World const& world);

/// The opened texts of one engagement, kept while there is room for them.
class TextCache {
public:
    using Text = std::shared_ptr<std::string const>;

    [[nodiscard]] Text find(domain::ItemId item);
    void keep(domain::ItemId item, Text text);
    void forget(domain::ItemId item);
    [[nodiscard]] std::size_t bytes();

private:
    std::mutex mutex_;
    std::unordered_map<domain::ItemId, Text> texts_;
    std::deque<domain::ItemId> order_; ///< oldest first
    std::size_t bytes_ = 0;
};

/// Looks texts up for one answer, and keeps those it showed until the answer is written.
class TextReader {
public:
    TextReader(store::Store& store, domain::EngagementId engagement, TextCache& cache)
        : store_(store), engagement_(engagement), cache_(cache) {}

    [[nodiscard]] codec::ShownText show(domain::TextRef const& ref);
    /// As a function for the writer; refers to this reader.
    [[nodiscard]] codec::TextLookup lookup();

private:
    store::Store& store_;
    domain::EngagementId engagement_;
    TextCache& cache_;
    std::vector<TextCache::Text> shown_;
};

} // namespace hefboom::service
