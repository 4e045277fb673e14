// SPDX-License-Identifier: EUPL-1.2
#include "cli/problem_sentence.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>

using namespace hefboom;
using namespace hefboom::cli;

namespace {

/// Every key that stands in a source file.
std::set<std::string> keys_in(std::string const& file) {
    std::ifstream source(std::string(HEFBOOM_SOURCE_DIR) + file);
    std::string const text{std::istreambuf_iterator<char>(source), {}};
    std::regex const key("\"((?:export|older)\\.[a-z_]+)\"");
    std::set<std::string> keys;
    for (std::sregex_iterator at(text.begin(), text.end(), key), end; at != end; ++at)
        keys.insert((*at)[1]);
    return keys;
}

} // namespace

TEST_CASE("every problem that verifying can name has its own sentence") {
    auto const keys = keys_in("/src/journal/verify_export.cpp");
    CHECK(keys.size() > 15);
    for (auto const& key : keys) {
        auto const sentence = sentence_of({key});
        INFO(key);
        CHECK(sentence.find("not well formed (") == std::string::npos);
    }
}

TEST_CASE("a sentence says where") {
    CHECK(sentence_of({"export.body_differs", {{"entry", "7"}}}) ==
          "The body of entry 7 is not the one that was recorded.");
    CHECK(sentence_of({"export.entry_malformed", {{"line", "12"}}}) ==
          "The file is not well formed (export.entry_malformed). (line 12)");
}

TEST_CASE("every key of reading and verifying stands in the description of the format") {
    std::ifstream file(std::string(HEFBOOM_SOURCE_DIR) + "/docs/export-format.md");
    std::string const text{std::istreambuf_iterator<char>(file), {}};
    for (auto const* source : {"/src/journal/verify_export.cpp", "/src/journal/export_file.cpp"})
        for (auto const& key : keys_in(source)) {
            INFO(key);
            CHECK(text.find("`" + key + "`") != std::string::npos);
        }
}
