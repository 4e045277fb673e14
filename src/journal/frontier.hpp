// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.hpp"
#include "journal/merkle.hpp"

#include <cstdint>
#include <vector>

namespace hefboom::journal {

/// The right edge of a tree: all that is needed to append leaves and to tell the root, at most
/// one hash for every bit of the size.
class Frontier {
public:
    /// Adds the hash of the next leaf. Costs two node hashes on average at most.
    void append(Hash const& leaf);

    [[nodiscard]] std::uint64_t size() const { return size_; }

    /// The same root as `root_of` all leaves appended so far.
    [[nodiscard]] Hash root() const;

    [[nodiscard]] Tree tree() const { return {size_, root()}; }

    /// The size as eight bytes, most significant first, then the hashes from the largest subtree
    /// to the smallest.
    [[nodiscard]] Bytes to_bytes() const;

    /// What `to_bytes` wrote. Refuses `frontier.malformed` when the length does not fit the size.
    [[nodiscard]] static Result<Frontier> from_bytes(ByteView bytes);

    bool operator==(Frontier const&) const = default;

private:
    std::uint64_t size_ = 0;
    std::vector<Hash> subtrees_; // full subtrees, the largest first: one for every bit of size_
};

} // namespace hefboom::journal
