// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

// The rules of the house that a machine can check, over the files as they stand.
namespace {

namespace fs = std::filesystem;

fs::path const root = HEFBOOM_SOURCE_DIR;

constexpr std::size_t source_lines_most = 500;
constexpr std::size_t test_lines_most = 900;
constexpr std::size_t characters_most = 100;

std::vector<fs::path> files_in(std::string const& folder) {
    std::vector<fs::path> files;
    if (!fs::exists(root / folder)) return files;
    for (auto const& entry : fs::recursive_directory_iterator(root / folder)) {
        auto const extension = entry.path().extension();
        if (entry.is_regular_file() && (extension == ".hpp" || extension == ".cpp"))
            files.push_back(entry.path());
    }
    std::ranges::sort(files);
    return files;
}

std::vector<std::string> lines_of(fs::path const& file) {
    std::ifstream in(file);
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);)
        lines.push_back(line);
    return lines;
}

std::string layer_of(fs::path const& file) {
    return fs::relative(file, root / "src").begin()->string();
}

/// Which layers each may include besides itself.
std::map<std::string, std::set<std::string>> const below{
    {"base", {}},
    {"domain", {"base", "analysis"}},
    {"analysis", {"base"}},
    {"journal", {"base"}},
    {"codec", {"base", "domain", "journal"}},
    {"exchange", {"base", "domain", "analysis", "journal"}},
    {"store", {"base", "domain", "journal"}},
    {"service", {"base", "domain", "analysis", "journal", "codec", "exchange", "store"}},
    {"http", {"base", "domain", "analysis", "journal", "codec", "exchange", "store", "service"}},
    {"cli",
     {"base", "domain", "analysis", "journal", "codec", "exchange", "store", "service", "http"}},
};

/// Whether one layer may include another.
bool may_include(std::string const& layer, std::string const& included) {
    return layer == included || below.at(layer).contains(included);
}

std::size_t characters_in(std::string const& line) {
    return static_cast<std::size_t>(std::ranges::count_if(
        line, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::vector<std::string> wrong_includes() {
    static std::regex const include(R"re(^#include "([a-z_]+)/)re");
    std::vector<std::string> wrong;
    for (auto const& file : files_in("src"))
        for (auto const& line : lines_of(file)) {
            std::smatch match;
            if (!std::regex_search(line, match, include)) continue;
            if (!below.contains(match[1]) || !may_include(layer_of(file), match[1]))
                wrong.push_back(fs::relative(file, root).string() + ": " + line);
        }
    return wrong;
}

} // namespace

TEST_CASE("includes point down only") {
    CHECK(wrong_includes() == std::vector<std::string>{});
    CHECK_FALSE(may_include("domain", "codec"));
    CHECK_FALSE(may_include("analysis", "domain"));
    CHECK_FALSE(may_include("journal", "domain"));
}

TEST_CASE("the pure layers know no disk, clock, chance or socket") {
    static std::regex const impure(
        R"(#include <(fstream|filesystem|chrono|random|thread|mutex|sqlite3|boost/(asio|beast|json)|sys/))");
    for (auto const* layer : {"src/domain", "src/analysis", "src/journal"})
        for (auto const& file : files_in(layer))
            for (auto const& line : lines_of(file)) {
                INFO(fs::relative(file, root).string(), ": ", line);
                CHECK_FALSE(std::regex_search(line, impure));
            }
}

TEST_CASE("the methods include nothing but the standard library, Eigen and base") {
    // A header of the standard library has no folder and no ending.
    static std::regex const allowed(
        R"(#include (<[a-z_0-9]+>|<Eigen/[A-Za-z]+>|"(analysis|base)/.*"))");
    std::size_t seen = 0;
    for (auto const& file : files_in("src/analysis"))
        for (auto const& line : lines_of(file)) {
            if (!line.starts_with("#include")) continue;
            ++seen;
            INFO(fs::relative(file, root).string(), ": ", line);
            CHECK(std::regex_match(line, allowed));
        }
    CHECK(seen > 0);
    CHECK_FALSE(std::regex_match("#include <boost/json/value.hpp>", allowed));
}

TEST_CASE("only http knows sockets, only store knows SQLite") {
    for (auto const& file : files_in("src"))
        for (auto const& line : lines_of(file)) {
            INFO(fs::relative(file, root).string(), ": ", line);
            if (layer_of(file) != "http") {
                CHECK(line.find("#include <boost/asio") == std::string::npos);
                CHECK(line.find("#include <boost/beast") == std::string::npos);
            }
            if (layer_of(file) != "store")
                CHECK(line.find("#include <sqlite3") == std::string::npos);
        }
}

TEST_CASE("no file is longer than the house allows") {
    for (auto const& [folder, most] :
         std::map<std::string, std::size_t>{{"src", source_lines_most},
                                            {"tests", test_lines_most},
                                            {"bench", source_lines_most},
                                            {"demo", source_lines_most}})
        for (auto const& file : files_in(folder)) {
            INFO(fs::relative(file, root).string());
            CHECK(lines_of(file).size() <= most);
        }
}

TEST_CASE("no line is longer than a hundred characters") {
    for (auto const& file : files_in("src"))
        for (auto const& line : lines_of(file)) {
            INFO(fs::relative(file, root).string(), ": ", line);
            CHECK(characters_in(line) <= characters_most);
        }
}

TEST_CASE("no file is named after nothing") {
    static std::regex const vague("(^|_)(utils?|helpers?|common|manager|misc)(_|$)");
    for (auto const* folder : {"src", "tests", "bench", "fuzz", "demo"})
        for (auto const& file : files_in(folder)) {
            INFO(fs::relative(file, root).string());
            CHECK_FALSE(std::regex_search(file.stem().string(), vague));
        }
}

TEST_CASE("every file says its licence first, and none has notes to self") {
    static std::regex const note(R"(\b(TODO|FIXME|XXX|HACK)\b)");
    for (auto const* folder : {"src", "bench", "fuzz", "demo"})
        for (auto const& file : files_in(folder)) {
            auto const lines = lines_of(file);
            INFO(fs::relative(file, root).string());
            REQUIRE_FALSE(lines.empty());
            CHECK(lines.front() == "// SPDX-License-Identifier: EUPL-1.2");
            for (auto const& line : lines)
                CHECK_FALSE(std::regex_search(line, note));
        }
}
