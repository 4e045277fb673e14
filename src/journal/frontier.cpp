// SPDX-License-Identifier: EUPL-1.2
#include "journal/frontier.hpp"

#include <algorithm>
#include <bit>

namespace hefboom::journal {

namespace {

constexpr std::size_t size_bytes = 8;

} // namespace

void Frontier::append(Hash const& leaf) {
    auto hash = leaf;
    for (auto bits = size_; (bits & 1U) != 0; bits >>= 1U) {
        hash = node_hash(subtrees_.back(), hash);
        subtrees_.pop_back();
    }
    subtrees_.push_back(hash);
    ++size_;
}

Hash Frontier::root() const {
    if (subtrees_.empty()) return root_of({});
    auto hash = subtrees_.back();
    for (auto i = subtrees_.size() - 1; i > 0; --i)
        hash = node_hash(subtrees_[i - 1], hash);
    return hash;
}

Bytes Frontier::to_bytes() const {
    Bytes bytes;
    bytes.reserve(size_bytes + subtrees_.size() * sizeof(Hash));
    for (std::size_t i = 0; i < size_bytes; ++i)
        bytes.push_back(static_cast<std::uint8_t>(size_ >> (8 * (size_bytes - 1 - i)) & 0xffU));
    for (auto const& hash : subtrees_)
        bytes.insert(bytes.end(), hash.begin(), hash.end());
    return bytes;
}

Result<Frontier> Frontier::from_bytes(ByteView bytes) {
    if (bytes.size() < size_bytes) return refuse(Refused::invalid, "frontier.malformed");
    Frontier frontier;
    for (auto const byte : bytes.first(size_bytes))
        frontier.size_ = frontier.size_ << 8U | byte;
    auto const hashes = bytes.subspan(size_bytes);
    auto const count = static_cast<std::size_t>(std::popcount(frontier.size_));
    if (hashes.size() != count * sizeof(Hash))
        return refuse(Refused::invalid, "frontier.malformed");
    for (std::size_t i = 0; i < count; ++i) {
        Hash hash{};
        std::ranges::copy(hashes.subspan(i * sizeof(Hash), sizeof(Hash)), hash.begin());
        frontier.subtrees_.push_back(hash);
    }
    return frontier;
}

} // namespace hefboom::journal
