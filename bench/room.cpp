// SPDX-License-Identifier: EUPL-1.2
// A meeting with its first round open, on the whole server in this process: what the other
// benchmarks ask. Twice on one engagement: at `port` without limits, because a benchmark is faster
// than any person, and at `limited_port` as people meet it. Writes the header lines of its seats,
// the bodies with which they join, and those with which they vote; reads words from its input:
//   reveal       lock the round and show both beats
//   step         after that, go on to the step at which it is talked about
// and ends when its input does.
#include "scenarios/spine.hpp"

#include <CLI/CLI.hpp>
#include <chrono>
#include <fmt/format.h>
#include <fstream>
#include <iostream>
#include <string>
#include <string_view>

namespace {

using namespace hefboom;
using namespace hefboom::domain;

constexpr std::uint8_t device_of_all = 7;
constexpr auto parties = {Party::client, Party::contractor};

/// The same services behind a second door with the product's own limits.
class LimitedDoor {
public:
    explicit LimitedDoor(scenarios::Stage const& stage)
        : server_({}, http::Site{.router = http::Router(http::all_routes(stage.services())),
                                 .guard = http::guard_of(stage.services()),
                                 .network = stage.services().network,
                                 .words = http::embedded_words(),
                                 .pages = http::StaticFiles({}, {}),
                                 .rates = {},
                                 .log = [](std::string_view) {}}) {
        server_.start();
    }
    [[nodiscard]] std::uint16_t port() const { return server_.port(); }

private:
    http::Server server_;
};

/// A whole card, as a phone sends it at every mark.
std::string card_of(std::vector<StatementId> const& statements) {
    std::string cells;
    for (auto const& statement : statements)
        cells += fmt::format(R"({}{{"statement":"{}","vote":"agree","prediction":"disagree"}})",
                             cells.empty() ? "" : ",", to_string(statement));
    return fmt::format(R"({{"sequence":{{n}},"cells":[{}]}})", cells);
}

void write_files(scenarios::Spine& spine, std::string const& folder, std::int32_t seats) {
    std::ofstream cookies(folder + "/cookies");
    std::ofstream joins(folder + "/joins");
    std::ofstream(folder + "/ballots") << card_of(spine.statements) << '\n';
    for (std::int32_t number = 1; number <= seats; ++number)
        for (auto const party : parties) {
            auto const token = spine.stage.tokens(spine.id).seat(spine.round(1), party, number);
            cookies << "Cookie: " << spine.stage.as_seat(token, device_of_all).cookie() << '\n';
            std::array<std::uint8_t, 16> device{};
            device.fill(device_of_all);
            joins << fmt::format(R"({{"token":"{}","device":"{}"}})", token, hex_of(device))
                  << '\n';
        }
}

void obey(scenarios::Spine& spine, std::string const& word) {
    if (word == "reveal") spine.lock_and_reveal();
    if (word == "step") spine.go(Step::reveal);
    std::cout << "done\n" << std::flush;
}

} // namespace

int main(int count, char** words) {
    CLI::App app("A meeting with an open round, for the other benchmarks", "bench_room");
    std::int32_t seats = 100;
    std::string folder;
    bool joined = false;
    app.add_option("--seats", seats, "How many a party");
    app.add_option("--folder", folder, "Where the lines and bodies are written")->required();
    app.add_flag("--joined", joined, "Every seat is taken already, by the phone of its line");
    CLI11_PARSE(app, count, words);

    scenarios::Stage stage;
    scenarios::Spine spine(stage, "M");
    spine.found();
    spine.write_case();
    spine.release_case();
    spine.prepare_session(seats);
    spine.open_round();
    write_files(spine, folder, seats);
    if (joined)
        for (auto const party : parties)
            for (std::int32_t number = 1; number <= seats; ++number) {
                auto const token = stage.tokens(spine.id).seat(spine.round(1), party, number);
                std::array<std::uint8_t, 16> device{};
                device.fill(device_of_all);
                auto visitor = stage.as_nobody();
                (void)visitor.post(
                    "/api/seat/join",
                    fmt::format(R"({{"token":"{}","device":"{}"}})", token, hex_of(device)));
            }
    LimitedDoor const limited(stage);
    std::cout << fmt::format(R"({{"port":{},"limited_port":{},"seats":{}}})", stage.port(),
                             limited.port(), 2 * seats)
              << '\n'
              << std::flush;
    for (std::string word; std::getline(std::cin, word);)
        obey(spine, word);
    return 0;
}
