// SPDX-License-Identifier: EUPL-1.2
// Whatever options and files a method is given, it answers with JSON or says in one line what is
// wrong. HEFBOOM_METHOD is the method's function. Input: arguments, one a line, then an empty line,
// then the files a, b, c…, with a line "---" between them.
#include "cli/analyse/methods.hpp"
#include "cli/exit_code.hpp"
#include "holds.hpp"

#include <CLI/CLI.hpp>
#include <boost/json/parse.hpp>

#include <cstddef>
#include <cstdint>
#include <iostream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

using namespace hefboom;

namespace {

constexpr std::size_t arguments_most = 12;
constexpr std::string_view between_files = "\n---\n";

struct Given {
    std::vector<std::string> arguments; ///< the last first, as CLI11 wants them
    std::vector<std::string> files;
};

Given given_in(std::string_view text) {
    Given given;
    auto const end = text.find("\n\n");
    std::istringstream lines{std::string(text.substr(0, end))};
    for (std::string line; std::getline(lines, line) && given.arguments.size() < arguments_most;)
        given.arguments.insert(given.arguments.begin(), line);
    given.arguments.insert(given.arguments.begin(), "--json");
    auto rest = end == text.npos ? std::string_view{} : text.substr(end + 2);
    for (;;) {
        auto const cut = rest.find(between_files);
        given.files.emplace_back(rest.substr(0, cut));
        if (cut == rest.npos) return given;
        rest.remove_prefix(cut + between_files.size());
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    std::cerr.rdbuf(nullptr);
    auto const given = given_in({reinterpret_cast<char const*>(data), size});
    std::ostringstream out;
    cli::analyse::Desk const desk{
        .read =
            [&](std::string const& path) {
                auto const at = path.size() == 1 ? static_cast<std::size_t>(path[0] - 'a') : 99;
                if (at >= given.files.size()) cli::end_with(cli::ExitCode::usage, "no such file");
                return given.files[at];
            },
        .out = &out,
        .words = [] { return Words({}, {}); }};
    CLI::App app;
    app.require_subcommand(1);
    cli::analyse::HEFBOOM_METHOD(app, desk);
    auto arguments = given.arguments;
    arguments.push_back(app.get_subcommands([](CLI::App*) { return true; }).front()->get_name());
    try {
        app.parse(arguments);
    } catch (CLI::RuntimeError const& end) {
        fuzz::holds(end.get_exit_code() == static_cast<int>(cli::ExitCode::usage));
        return 0;
    } catch (CLI::ParseError const&) {
        return 0;
    }
    boost::json::error_code wrong;
    auto const answer = boost::json::parse(out.str(), wrong);
    fuzz::holds(!wrong && answer.is_object() && answer.get_object().contains("notes"));
    return 0;
}
