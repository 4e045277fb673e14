// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>

// Every refusal has its sentence in both languages, and no sentence is left of a refusal that is
// gone. The journal's own refusals are of `hefboom verify` and have their sentences there.
namespace {

namespace fs = std::filesystem;

fs::path const root = HEFBOOM_SOURCE_DIR;

std::string text_of(fs::path const& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// Everything below a folder with one of these endings, in one text; built and foreign files apart.
std::string all_of(std::string const& folder, std::set<std::string> const& endings) {
    std::string all;
    if (!fs::exists(root / folder)) return all;
    for (auto at = fs::recursive_directory_iterator(root / folder); at != end(at); ++at) {
        auto const name = at->path().filename().string();
        if (at->is_directory() && (name == "node_modules" || name == "dist" || name[0] == '.'))
            at.disable_recursion_pending();
        else if (at->is_regular_file() && endings.contains(at->path().extension().string()))
            all += text_of(at->path());
    }
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

/// What is put together at run time begins with this: `case.state.${…}`, "session.needs_" + step.
std::set<std::string> beginnings_in(std::string const& source, std::string const& pages) {
    auto beginnings = matches(pages, R"re(`([a-z_]+\.[a-z_.]+)\$\{)re");
    beginnings.merge(matches(source, R"re("([a-z_]+\.[a-z_.]+[_.])")re"));
    return beginnings;
}

std::set<std::string> words_of(std::string const& language) {
    return matches(text_of(root / "i18n" / (language + ".json")), R"re(\n\s*"([^"]+)":)re");
}

std::string noun_of(std::string const& key) {
    return key.substr(0, key.find('.'));
}

/// One a line, so that a failing test says them.
std::string without_sentence(std::set<std::string> const& refusals,
                             std::set<std::string> const& words) {
    std::string missing;
    for (auto const& refusal : refusals)
        if (!words.contains(refusal)) missing += refusal + "\n";
    return missing;
}

/// Words in the form of a refusal, noun.reason, that nothing in the program or the pages names.
std::string orphans(std::set<std::string> const& refusals, std::set<std::string> const& words,
                    std::set<std::string> const& named, std::set<std::string> const& beginnings) {
    std::set<std::string> nouns;
    for (auto const& refusal : refusals)
        nouns.insert(noun_of(refusal));
    std::string left;
    for (auto const& word : words) {
        bool const like_refusal =
            nouns.contains(noun_of(word)) && std::ranges::count(word, '.') == 1;
        bool const begun = std::ranges::any_of(
            beginnings, [&](auto const& beginning) { return word.starts_with(beginning); });
        if (like_refusal && !named.contains(word) && !begun) left += word + "\n";
    }
    return left;
}

struct Everything {
    std::string source;
    std::string pages = all_of("web", {".ts", ".svelte", ".mjs", ".html"});

    Everything() {
        for (auto const* const layer :
             {"base", "domain", "analysis", "codec", "exchange", "store", "service", "http"})
            source += all_of(std::string("src/") + layer, {".hpp", ".cpp"});
    }
    [[nodiscard]] std::set<std::string> named() const {
        auto named = matches(source + all_of("src/journal", {".cpp"}) +
                                 all_of("src/cli", {".cpp"}) + all_of("demo", {".cpp"}),
                             R"re("([a-z_]+\.[a-z0-9_]+)")re");
        named.merge(matches(pages, R"re(['"`]([a-z_]+\.[a-z0-9_]+)['"`])re"));
        return named;
    }
};

} // namespace

TEST_CASE("every refusal has a sentence in Dutch and in English") {
    auto const refusals = refusals_in(Everything().source);
    CHECK(refusals.size() > 200);
    CHECK(without_sentence(refusals, words_of("nl")) == "");
    CHECK(without_sentence(refusals, words_of("en")) == "");
    CHECK(without_sentence({"ballot.never_said"}, words_of("nl")) == "ballot.never_said\n");
}

TEST_CASE("no sentence is left of a refusal that is gone") {
    Everything const all;
    auto const refusals = refusals_in(all.source);
    auto const named = all.named();
    auto const beginnings = beginnings_in(all.source, all.pages);
    CHECK(orphans(refusals, words_of("nl"), named, beginnings) == "");
    auto with_one = words_of("nl");
    with_one.insert("ballot.never_said");
    CHECK(orphans(refusals, with_one, named, beginnings).find("ballot.never_said") !=
          std::string::npos);
}
