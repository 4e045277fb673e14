// SPDX-License-Identifier: EUPL-1.2
#include "journal/merkle.hpp"

#include "journal/rfc6962.hpp"

#include <doctest/doctest.h>

using namespace hefboom;
using namespace hefboom::journal;
using rfc6962::hash_from;
using rfc6962::numbered_leaves;

namespace {

constexpr std::size_t largest = 128;

std::span<Hash const> first(std::vector<Hash> const& leaves, std::size_t count) {
    return std::span(leaves).first(count);
}

std::vector<Hash> roots_up_to(std::vector<Hash> const& leaves) {
    std::vector<Hash> roots;
    for (std::size_t size = 0; size <= leaves.size(); ++size)
        roots.push_back(root_of(first(leaves, size)));
    return roots;
}

/// The ways in which a proof can be wrong: a bit, one too many at either end, one too few.
std::vector<std::vector<Hash>> tampered(std::vector<Hash> const& proof) {
    std::vector<std::vector<Hash>> wrong;
    for (std::size_t i = 0; i < proof.size(); ++i) {
        wrong.push_back(proof);
        wrong.back()[i][i % 32] ^= static_cast<std::uint8_t>(1U << (i % 8));
        wrong.push_back(proof);
        wrong.back().erase(wrong.back().begin() + static_cast<std::ptrdiff_t>(i));
    }
    wrong.push_back(proof);
    wrong.back().push_back(Hash{});
    wrong.push_back(proof);
    wrong.back().insert(wrong.back().begin(), Hash{});
    if (!proof.empty()) {
        wrong.push_back(proof);
        wrong.back().push_back(proof.back());
    }
    return wrong;
}

} // namespace

TEST_CASE("the known tree of eight leaves has its known roots") {
    auto const leaves = rfc6962::leaf_hashes();
    CHECK(root_of({}) ==
          hash_from("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
    for (std::size_t size = 1; size <= leaves.size(); ++size)
        CHECK(root_of(first(leaves, size)) == hash_from(rfc6962::roots[size - 1]));
}

TEST_CASE("the known tree of eight leaves has its known inclusion paths") {
    auto const leaves = rfc6962::leaf_hashes();
    CHECK(inclusion_proof(first(leaves, 1), 0).empty());
    CHECK(
        inclusion_proof(leaves, 0) ==
        std::vector{hash_from("96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"),
                    hash_from("5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"),
                    hash_from("6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4")});
    CHECK(
        inclusion_proof(leaves, 5) ==
        std::vector{hash_from("bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"),
                    hash_from("ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"),
                    hash_from("d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")});
    CHECK(
        inclusion_proof(first(leaves, 3), 2) ==
        std::vector{hash_from("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125")});
}

TEST_CASE("the known tree of eight leaves has its known consistency proofs") {
    auto const leaves = rfc6962::leaf_hashes();
    CHECK(consistency_proof(first(leaves, 1), 1).empty());
    CHECK(
        consistency_proof(leaves, 6) ==
        std::vector{hash_from("0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a"),
                    hash_from("ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"),
                    hash_from("d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")});
    CHECK(
        consistency_proof(first(leaves, 5), 2) ==
        std::vector{hash_from("5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"),
                    hash_from("bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b")});
}

TEST_CASE("every inclusion path up to 128 leaves proves its leaf and nothing else") {
    auto const leaves = numbered_leaves(largest);
    auto const roots = roots_up_to(leaves);
    std::size_t wrong = 0;
    std::size_t accepted = 0;
    for (std::size_t size = 1; size <= largest; ++size) {
        for (std::size_t index = 0; index < size; ++index) {
            auto const proof = inclusion_proof(first(leaves, size), index);
            if (!proves_inclusion(proof, leaves[index], index, size, roots[size])) ++wrong;
            auto const other = (index + 1) % largest;
            accepted += proves_inclusion(proof, leaves[other], index, size, roots[size]);
            accepted += proves_inclusion(proof, leaves[index], other, size, roots[size]);
            accepted += proves_inclusion(proof, leaves[index], size, size, roots[size]);
            accepted += proves_inclusion(proof, leaves[index], index, size, roots[size - 1]);
            for (auto const& bad : tampered(proof))
                accepted += proves_inclusion(bad, leaves[index], index, size, roots[size]);
        }
    }
    CHECK(wrong == 0);
    CHECK(accepted == 0);
}

TEST_CASE("every consistency proof up to 128 leaves proves its pair and nothing else") {
    auto const leaves = numbered_leaves(largest);
    auto const roots = roots_up_to(leaves);
    auto const tree = [&](std::size_t size) { return Tree{size, roots[size]}; };
    std::size_t wrong = 0;
    std::size_t accepted = 0;
    for (std::size_t newer = 0; newer <= largest; ++newer) {
        for (std::size_t older = 0; older <= newer; ++older) {
            auto const proof = consistency_proof(first(leaves, newer), older);
            if (!proves_consistency(proof, tree(older), tree(newer))) ++wrong;
            for (auto const& bad : tampered(proof))
                accepted += proves_consistency(bad, tree(older), tree(newer));
            Tree const other_root{older, roots[(older + 1) % largest]};
            accepted += proves_consistency(proof, other_root, tree(newer));
            Tree const other_new_root{newer, roots[(newer + 1) % largest]};
            // Every tree adds to the one without leaves, whatever its root.
            if (older > 0) accepted += proves_consistency(proof, tree(older), other_new_root);
            if (older < newer) accepted += proves_consistency(proof, tree(newer), tree(older));
        }
    }
    CHECK(wrong == 0);
    CHECK(accepted == 0);
}

TEST_CASE("a leaf cannot be passed off as a node") {
    auto const leaves = numbered_leaves(2);
    std::string pair(leaves[0].begin(), leaves[0].end());
    pair.append(leaves[1].begin(), leaves[1].end());
    CHECK(leaf_hash_of(as_bytes(pair)) != node_hash(leaves[0], leaves[1]));
}
