// SPDX-License-Identifier: EUPL-1.2
#include "cli/program.hpp"
#include "codec/json_writer.hpp"
#include "scenarios/serving.hpp"
#include "scenarios/spine.hpp"

#include <atomic>
#include <boost/json.hpp>
#include <chrono>
#include <cstdlib>
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <iostream>
#include <map>
#include <random>
#include <thread>

// The real server is killed at random moments while phones vote and the facilitator works; after
// each restart nothing acknowledged is lost, nothing is done twice, and the log continues its older
// self.

using namespace hefboom;
using namespace hefboom::domain;
using namespace hefboom::scenarios;

namespace {

constexpr int kills_in_all = 200; // a tenth in ./dev test
constexpr std::int32_t heads_killed = 8;
constexpr int longest_life_ms = 120;
constexpr int commands_per_life_most = 80;

int kills() {
    return std::getenv("HEFBOOM_FULL") != nullptr ? kills_in_all : kills_in_all / 10;
}

/// What a phone sends as its card number `sequence`, so that a card tells which one it is.
std::vector<BallotCell> card(std::vector<StatementId> const& statements, std::uint64_t sequence) {
    std::vector<BallotCell> cells;
    auto rest = sequence;
    for (auto const& statement : statements) {
        cells.push_back({statement, static_cast<Vote>(rest % 5), Prediction::disagree});
        rest /= 5;
    }
    return cells;
}

std::string json_of(std::vector<BallotCell> const& cells) {
    std::string out;
    codec::write(out, cells, codec::AsReference{});
    return out;
}

struct Phone {
    std::string cookie;
    std::uint64_t sent = 0, acknowledged = 0;
};

/// A command by its number; the team it sets differs for every number.
std::string command_of(LocationId location, std::uint64_t number) {
    return fmt::format(R"({{"command_id":"{:032x}","location":"{}","team":{{"technical_managers":)"
                       R"({},"facility_managers":{},"technicians":1,"coordinators":1}}}})",
                       number, to_string(location), 1 + number % 499, number / 499);
}

class Killed {
public:
    Killed() {
        // The server runs on the real clock: the session must be on the day it really is.
        auto const real = service::real_world();
        stage.now = real.now() + -14 * ms_per_day;
        spine.found();
        spine.write_case();
        spine.release_case();
        spine.prepare_session(heads_killed);
        spine.open_round();
        facilitator = spine.browser("PB").cookie();
        for (auto const party : {Party::client, Party::contractor})
            for (std::int32_t number = 1; number <= heads_killed; ++number) {
                spine.act_seat(party, number, JoinSeat{});
                phones.push_back({spine.phone(party, number).cookie()});
            }
        size_before = stage.store->size(spine.id);
        path = spine.path();
        stage.close();
    }

    /// One life of the server, ended while everybody is busy.
    void live_and_die(int life_ms) {
        Serving serving(stage.folder());
        std::atomic<bool> stop = false;
        std::vector<std::thread> threads;
        for (std::size_t from = 0; from < 2; ++from)
            threads.emplace_back([&, from] { vote(serving.port(), from, stop); });
        threads.emplace_back([&] { work(serving.port(), stop); });
        std::this_thread::sleep_for(std::chrono::milliseconds(life_ms));
        serving.kill();
        stop = true;
        for (auto& thread : threads)
            thread.join();
    }

    /// Starts again, looks at everything that was promised, and sends anew what got no answer.
    void check_all() {
        Serving serving(stage.folder());
        for (auto& phone : phones)
            check(serving.port(), phone);
        Visitor visitor(serving.port(), facilitator);
        CHECK(answered_of(visitor) >= acknowledged_commands);
        // Every number sent in this life again, with and without an answer the first time.
        for (auto number = first_unsure; number <= sent_commands; ++number) {
            auto const reply = visitor.post(path + "/commands/location.set_team",
                                            command_of(spine.almere, number));
            CHECK(reply.status == 200);
        }
        acknowledged_commands = sent_commands;
        first_unsure = sent_commands + 1;
        CHECK(answered_of(visitor) == acknowledged_commands);
        check_log(visitor);
    }

    std::uint64_t sent_ballots() const {
        std::uint64_t sum = 0;
        for (auto const& phone : phones)
            sum += phone.acknowledged;
        return sum;
    }

    std::uint64_t sent_commands = 0, acknowledged_commands = 0;

private:
    void vote(std::uint16_t port, std::size_t from, std::atomic<bool> const& stop) {
        while (!stop)
            for (std::size_t i = from; i < phones.size() && !stop; i += 2) {
                auto& phone = phones[i];
                try {
                    Visitor visitor(port, phone.cookie);
                    auto const sequence = ++phone.sent;
                    auto const reply = visitor.post(
                        "/api/seat/ballot", fmt::format(R"({{"sequence":{},"cells":{}}})", sequence,
                                                        json_of(card(spine.statements, sequence))));
                    if (reply.status == 200) phone.acknowledged = sequence;
                } catch (std::exception const&) {
                    return; // the server is gone
                }
            }
    }

    /// Fewer than one account may ask at once, so that none is turned away for asking too much.
    void work(std::uint16_t port, std::atomic<bool> const& stop) {
        try {
            Visitor visitor(port, facilitator);
            for (int i = 0; i < commands_per_life_most && !stop; ++i) {
                auto const number = ++sent_commands;
                auto const reply = visitor.post(path + "/commands/location.set_team",
                                                command_of(spine.almere, number));
                if (reply.status != 200) return;
                acknowledged_commands = number;
            }
        } catch (std::exception const&) {
            return; // the server is gone
        }
    }

    /// What this phone was promised last, or something it sent later, and exactly that card.
    void check(std::uint16_t port, Phone& phone) {
        auto const reply = Visitor(port, phone.cookie).get("/api/seat/view");
        REQUIRE(reply.status == 200);
        auto const view = boost::json::parse(reply.body);
        auto const* const sequence = view.at("sequence").if_int64();
        auto const kept = sequence ? static_cast<std::uint64_t>(*sequence) : 0;
        CHECK(kept >= phone.acknowledged);
        CHECK(kept <= phone.sent);
        if (kept > 0)
            CHECK(reply.body.find(R"("own":)" + json_of(card(spine.statements, kept))) !=
                  std::string::npos);
        phone.acknowledged = kept;
    }

    /// How many commands the journal holds: one entry each.
    std::uint64_t answered_of(Visitor& visitor) {
        auto const reply = visitor.get(path + "/checkpoint");
        REQUIRE(reply.status == 200);
        auto const size = boost::json::parse(reply.body).at("size").to_number<std::uint64_t>();
        return size - size_before;
    }

    /// The export verifies with the key, and continues the checkpoint of the life before.
    void check_log(Visitor& visitor) {
        auto const facts = boost::json::parse(visitor.get(path + "/checkpoint").body);
        auto const exported = visitor.get(path + "/export");
        REQUIRE(exported.status == 200);
        auto command = "verify " + files.put("export", exported.body) + " --key " +
                       std::string(facts.at("verifier_key").as_string());
        if (!older.empty()) command += " --checkpoint " + files.put("older", older);
        auto const ran = cli::run(command);
        INFO(ran.out);
        CHECK(ran.code == 0);
        if (!older.empty()) CHECK(ran.out.find("continues the older") != std::string::npos);
        older = facts.at("checkpoint").as_string();
    }

    Stage stage;
    Spine spine{stage, "K"};
    cli::Folder files;
    std::string facilitator, path, older;
    std::vector<Phone> phones;
    std::uint64_t size_before = 0, first_unsure = 1;
};

} // namespace

TEST_CASE("a server killed at any moment loses nothing it acknowledged and does nothing twice") {
    Killed killed;
    std::mt19937 chance(20250303);
    std::uniform_int_distribution<int> life(1, longest_life_ms);
    for (int i = 0; i < kills(); ++i) {
        killed.live_and_die(life(chance));
        killed.check_all();
    }
    CHECK(killed.acknowledged_commands > static_cast<std::uint64_t>(kills()));
    CHECK(killed.sent_ballots() > static_cast<std::uint64_t>(kills()));
    std::cout << "killed " << kills() << " times: " << killed.acknowledged_commands
              << " commands and cards up to " << killed.sent_ballots()
              << ", none lost or doubled\n";
}
