// SPDX-License-Identifier: EUPL-1.2
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>

// Every refusal has its sentence in both languages. The journal's own refusals are of `hefboom
// verify` and have their sentences there.
namespace {

namespace fs = std::filesystem;

fs::path const root = HEFBOOM_SOURCE_DIR;

std::string text_of(fs::path const& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// Everything below a folder with one of these endings, in one text.
std::string all_of(std::string const& folder, std::set<std::string> const& endings) {
    std::string all;
    if (!fs::exists(root / folder)) return all;
    for (auto const& entry : fs::recursive_directory_iterator(root / folder))
        if (endings.contains(entry.path().extension().string())) all += text_of(entry.path());
    return all;
}

std::set<std::string> matches(std::string const& text, std::string const& pattern) {
    std::regex const regex(pattern, std::regex::optimize);
    std::set<std::string> found;
    for (std::sregex_iterator at(text.begin(), text.end(), regex), end; at != end; ++at)
        found.insert((*at)[1]);
    return found;
}

std::set<std::string> refusals_in(std::string const& source) {
    return matches(source, R"re((?:refuse\(|Refusal\{)\s*Refused::[a-z_]+,\s*"([^"]+)")re");
}

std::set<std::string> words_of(std::string const& language) {
    return matches(text_of(root / "i18n" / (language + ".json")), R"re(\n\s*"([^"]+)":)re");
}

/// One a line, so that a failing test says them.
std::string without_sentence(std::set<std::string> const& refusals,
                             std::set<std::string> const& words) {
    std::string missing;
    for (auto const& refusal : refusals)
        if (!words.contains(refusal)) missing += refusal + "\n";
    return missing;
}

/// What the program itself is made of, but for the journal and its command line.
std::string source() {
    std::string source;
    for (auto const* const layer :
         {"base", "domain", "analysis", "codec", "exchange", "store", "service", "http"})
        source += all_of(std::string("src/") + layer, {".hpp", ".cpp"});
    return source;
}

} // namespace

TEST_CASE("every refusal has a sentence in Dutch and in English") {
    auto const refusals = refusals_in(source());
    CHECK(refusals.size() > 200);
    CHECK(without_sentence(refusals, words_of("nl")) == "");
    CHECK(without_sentence(refusals, words_of("en")) == "");
    CHECK(without_sentence({"case.never_said"}, words_of("nl")) == "case.never_said\n");
}
