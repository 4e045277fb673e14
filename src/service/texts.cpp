// SPDX-License-Identifier: EUPL-1.2
#include "service/texts.hpp"

#include "base/bytes.hpp"

namespace hefboom::service {

namespace {

constexpr std::size_t item_salt_bytes = 32;

} // namespace

journal::Salt become_item(domain::Prose& prose, World const& world) {
    journal::Salt const salt{world.random<item_salt_bytes>()};
    prose.ref.item = domain::ItemId{world.random<16>()};
    prose.ref.commitment = journal::commit(journal::Committed::text, salt, as_bytes(prose.text));
    return salt;
}

store::NewItem item_of(domain::Prose const& prose, journal::Salt const& salt) {
    store::NewItem item{prose.ref.item, store::ItemClass::server, {}};
    item.bytes.reserve(item_salt_bytes + prose.text.size());
    item.bytes.insert(item.bytes.end(), salt.bytes.begin(), salt.bytes.end());
    item.bytes.insert(item.bytes.end(), prose.text.begin(), prose.text.end());
    return item;
}

TextCache::Text TextCache::find(domain::ItemId item) {
    std::lock_guard const lock(mutex_);
    auto const found = texts_.find(item);
    return found == texts_.end() ? nullptr : found->second;
}

void TextCache::keep(domain::ItemId item, Text text) {
    std::lock_guard const lock(mutex_);
    auto const size = text->size();
    if (!texts_.emplace(item, std::move(text)).second) return;
    order_.push_back(item);
    bytes_ += size;
    while (bytes_ > limits::cached_text_bytes_per_room && !order_.empty()) {
        auto const oldest = texts_.find(order_.front());
        order_.pop_front();
        if (oldest == texts_.end()) continue;
        bytes_ -= oldest->second->size();
        texts_.erase(oldest);
    }
}

void TextCache::forget(domain::ItemId item) {
    std::lock_guard const lock(mutex_);
    auto const found = texts_.find(item);
    if (found == texts_.end()) return;
    bytes_ -= found->second->size();
    texts_.erase(found);
}

std::size_t TextCache::bytes() {
    std::lock_guard const lock(mutex_);
    return bytes_;
}

codec::ShownText TextReader::show(domain::TextRef const& ref) {
    auto text = cache_.find(ref.item);
    if (!text) {
        auto const item = store_.item(engagement_, ref.item);
        if (!item || item->state != store::Item::State::readable)
            return {.shows = item && item->state == store::Item::State::erased
                                 ? codec::Shows::withdrawn
                                 : codec::Shows::closed,
                    .text = {}};
        text = std::make_shared<std::string const>(item->bytes.begin() + item_salt_bytes,
                                                   item->bytes.end());
        cache_.keep(ref.item, text);
    }
    shown_.push_back(text);
    return {.shows = codec::Shows::words, .text = *text};
}

codec::TextLookup TextReader::lookup() {
    return [this](domain::TextRef const& ref) { return show(ref); };
}

} // namespace hefboom::service
