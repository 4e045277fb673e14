// SPDX-License-Identifier: EUPL-1.2
#include "journal/merkle.hpp"

#include <array>
#include <bit>
#include <cassert>

namespace hefboom::journal {

namespace {

constexpr std::array<std::uint8_t, 1> leaf_mark{0x00};
constexpr std::array<std::uint8_t, 1> node_mark{0x01};

/// The largest power of two below `size`, which must be at least 2.
std::uint64_t split_of(std::uint64_t size) {
    return std::bit_floor(size - 1);
}

void add_path(std::vector<Hash>& path, std::span<Hash const> leaves, std::uint64_t index) {
    if (leaves.size() < 2) return;
    auto const split = split_of(leaves.size());
    auto const left = leaves.first(split);
    auto const right = leaves.subspan(split);
    if (index < split) {
        add_path(path, left, index);
        path.push_back(root_of(right));
    } else {
        add_path(path, right, index - split);
        path.push_back(root_of(left));
    }
}

enum class OldRoot { known, to_be_shown };

/// SUBPROOF(m, D[n], b) of RFC 6962, section 2.1.2; b is true while the old root is known.
void add_subproof(std::vector<Hash>& proof, std::span<Hash const> leaves, std::uint64_t old_size,
                  OldRoot old_root) {
    if (old_size == leaves.size()) {
        if (old_root == OldRoot::to_be_shown) proof.push_back(root_of(leaves));
        return;
    }
    auto const split = split_of(leaves.size());
    auto const left = leaves.first(split);
    auto const right = leaves.subspan(split);
    if (old_size <= split) {
        add_subproof(proof, left, old_size, old_root);
        proof.push_back(root_of(right));
    } else {
        add_subproof(proof, right, old_size - split, OldRoot::to_be_shown);
        proof.push_back(root_of(left));
    }
}

} // namespace

Hash leaf_hash_of(ByteView leaf) {
    return sha256({leaf_mark, leaf});
}

Hash node_hash(Hash const& left, Hash const& right) {
    return sha256({node_mark, left, right});
}

Hash root_of(std::span<Hash const> leaves) {
    if (leaves.empty()) return sha256(ByteView{});
    if (leaves.size() == 1) return leaves.front();
    auto const split = split_of(leaves.size());
    return node_hash(root_of(leaves.first(split)), root_of(leaves.subspan(split)));
}

std::vector<Hash> inclusion_proof(std::span<Hash const> leaves, std::uint64_t index) {
    assert(index < leaves.size());
    std::vector<Hash> path;
    add_path(path, leaves, index);
    return path;
}

bool proves_inclusion(std::span<Hash const> proof, Hash const& leaf, std::uint64_t index,
                      std::uint64_t size, Hash const& root) {
    if (index >= size) return false;
    auto node = index;
    auto last = size - 1;
    auto hash = leaf;
    for (auto const& sibling : proof) {
        if (last == 0) return false;
        if ((node & 1U) != 0 || node == last) {
            hash = node_hash(sibling, hash);
            // The right edge of the tree has no node at the levels where it is not split.
            while ((node & 1U) == 0 && node != 0) {
                node >>= 1U;
                last >>= 1U;
            }
        } else {
            hash = node_hash(hash, sibling);
        }
        node >>= 1U;
        last >>= 1U;
    }
    return last == 0 && hash == root;
}

std::vector<Hash> consistency_proof(std::span<Hash const> leaves, std::uint64_t old_size) {
    assert(old_size <= leaves.size());
    std::vector<Hash> proof;
    if (old_size == 0) return proof;
    add_subproof(proof, leaves, old_size, OldRoot::known);
    return proof;
}

bool proves_consistency(std::span<Hash const> proof, Tree const& older, Tree const& newer) {
    if (older.size > newer.size) return false;
    if (older.size == newer.size) return proof.empty() && older.root == newer.root;
    if (older.size == 0) return proof.empty() && older.root == sha256(ByteView{});
    auto node = older.size - 1;
    auto last = newer.size - 1;
    while ((node & 1U) != 0) {
        node >>= 1U;
        last >>= 1U;
    }
    // An older tree that is a full subtree is itself the first hash, and is not repeated.
    auto rest = proof;
    auto old_hash = older.root;
    if (!std::has_single_bit(older.size)) {
        if (rest.empty()) return false;
        old_hash = rest.front();
        rest = rest.subspan(1);
    }
    auto new_hash = old_hash;
    for (auto const& sibling : rest) {
        if (last == 0) return false;
        if ((node & 1U) != 0 || node == last) {
            old_hash = node_hash(sibling, old_hash);
            new_hash = node_hash(sibling, new_hash);
            while ((node & 1U) == 0 && node != 0) {
                node >>= 1U;
                last >>= 1U;
            }
        } else {
            new_hash = node_hash(new_hash, sibling);
        }
        node >>= 1U;
        last >>= 1U;
    }
    return last == 0 && old_hash == older.root && new_hash == newer.root;
}

} // namespace hefboom::journal
