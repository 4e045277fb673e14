// SPDX-License-Identifier: EUPL-1.2
#include "cli/program.hpp"

#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <vector>

using namespace hefboom::cli;

namespace {

/// The methods that --help lists.
std::vector<std::string> methods() {
    auto const help = run("analyse --help").out;
    std::istringstream lines(help.substr(help.find("Subcommands:")));
    std::vector<std::string> names;
    std::string line;
    std::getline(lines, line);
    while (std::getline(lines, line) && !line.empty())
        if (line.starts_with("  ") && line[2] != ' ')
            names.push_back(line.substr(2, line.find(' ', 2) - 2));
    return names;
}

} // namespace

TEST_CASE("every method has a help with an example, and refuses to be called without a file") {
    auto const names = methods();
    REQUIRE_FALSE(names.empty());
    for (auto const& name : names) {
        CAPTURE(name);
        auto const help = run("analyse " + name + " --help");
        CHECK(help.code == 0);
        CHECK(help.out.find("Example: hefboom analyse " + name) != std::string::npos);
        CHECK(run("analyse " + name).code == 2);
        CHECK(run("analyse " + name + " /nowhere.csv").code == 2);
    }
}

TEST_CASE("what is wrong in a file is told with file, line and column") {
    Folder const folder;
    auto const file = folder.put("series.csv", "period,value\n1,2\n2,veel\n");
    auto const ran = run("analyse runchart " + file);
    CHECK(ran.code == 2);
    CHECK(ran.out == "hefboom: " + file + ":3:3: \"veel\" is not a number\n");
}
