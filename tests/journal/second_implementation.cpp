// SPDX-License-Identifier: EUPL-1.2
// Writes what the C++ side computes, for tests/journal/second_implementation.py to compute again.
#include "journal/cosignature.hpp"
#include "journal/rfc6962.hpp"
#include "journal/sample_log.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

using namespace hefboom;
using namespace hefboom::journal;

namespace {

constexpr std::size_t largest_compared = 128;

std::string json(std::vector<Hash> const& hashes) {
    std::string text = "[";
    for (auto const& hash : hashes)
        text += (text.size() > 1 ? ",\"" : "\"") + to_hex(hash) + "\"";
    return text + "]";
}

/// Members "roots", "inclusion" (size, index, path) and "consistency" (new, old, proof), over the
/// leaf hashes of the texts "0", "1" and so on.
std::string tree_results() {
    auto const leaves = rfc6962::numbered_leaves(largest_compared);
    std::vector<Hash> roots;
    std::string inclusion;
    std::string consistency;
    for (std::size_t size = 0; size <= largest_compared; ++size) {
        auto const first = std::span(leaves).first(size);
        auto const begin = "[" + std::to_string(size) + ",";
        roots.push_back(root_of(first));
        for (std::size_t index = 0; index < size; ++index)
            inclusion += (inclusion.empty() ? "" : ",\n") + begin + std::to_string(index) + "," +
                         json(inclusion_proof(first, index)) + "]";
        for (std::size_t older = 0; older <= size; ++older)
            consistency += (consistency.empty() ? "" : ",\n") + begin + std::to_string(older) +
                           "," + json(consistency_proof(first, older)) + "]";
    }
    return "{\"roots\":" + json(roots) + ",\n\"inclusion\":[" + inclusion +
           "],\n\"consistency\":[" + consistency + "]}\n";
}

void write(std::filesystem::path const& path, std::string const& text) {
    std::ofstream file(path, std::ios::binary);
    file << text;
    file.close();
    REQUIRE(file.good());
}

} // namespace

TEST_CASE("what the second implementation checks is written") {
    auto const* const given = std::getenv("HEFBOOM_RESULTS");
    std::filesystem::path const folder =
        given != nullptr ? given : std::string(HEFBOOM_BINARY_DIR) + "/second_implementation";
    std::filesystem::create_directories(folder);
    auto const lines = sample::lines(60, 77);
    auto const witness = SigningKey::from_seed("client", SignatureType::cosignature, {9}).value();
    auto older = sample::checkpoint_over(lines, 37);
    older.signatures.push_back(cosign(witness, older.text, 1'750'000'000));
    write(folder / "trees.json", tree_results());
    write(folder / "export", sample::export_of(lines, 7));
    write(folder / "older", format(older));
    write(folder / "key", to_vkey(sample::server_key().verifier()));
    write(folder / "witness", to_vkey(witness.verifier()));
    auto rewritten = lines;
    rewritten[3].shown = sample::Shown::nothing;
    rewritten[3].entry.body += " ";
    write(folder / "rewritten", sample::export_of(rewritten, 7));
    CHECK(std::filesystem::file_size(folder / "trees.json") > 1'000'000);
}
