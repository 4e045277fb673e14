// SPDX-License-Identifier: EUPL-1.2
#include "domain/rights.hpp"
#include "scenarios/minimal_bodies.hpp"
#include "scenarios/spine.hpp"
#include "service/print_table.hpp"
#include "service/view_table.hpp"

#include <algorithm>
#include <array>
#include <doctest/doctest.h>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <set>
#include <sstream>
#include <tuple>

using namespace hefboom;
using namespace hefboom::domain;
using namespace hefboom::scenarios;

namespace {

// --- the expectation
// ------------------------------------------------------------------------------

struct Row {
    std::string kind; ///< command, view or print
    std::string name;
    std::set<std::string> confirmed, accepted, others;
};

std::set<std::string> words_of(std::string const& text) {
    std::istringstream in(text);
    return {std::istream_iterator<std::string>(in), {}};
}

std::vector<Row> expectation() {
    std::ifstream in(std::string(HEFBOOM_SOURCE_DIR) + "/tests/scenarios/access_matrix.txt");
    std::vector<Row> rows;
    for (std::string line; std::getline(in, line);) {
        if (line.empty() || line.front() == '#') continue;
        std::vector<std::string> cells;
        std::istringstream parts(line + " ");
        for (std::string cell; std::getline(parts, cell, '|');)
            cells.push_back(cell);
        REQUIRE_MESSAGE(cells.size() == 4, line);
        Row row;
        std::istringstream(cells[0]) >> row.kind >> row.name;
        row.confirmed = words_of(cells[1]);
        row.accepted = words_of(cells[2]);
        row.others = words_of(cells[3]);
        rows.push_back(std::move(row));
    }
    return rows;
}

// --- who probes
// -----------------------------------------------------------------------------------

enum class Standing { invited, accepted, confirmed, left, other };

struct Prober {
    std::string letters;
    Standing standing = Standing::other;
    Visitor visitor;
};

std::string name_of(Prober const& prober) {
    constexpr std::array words{"invited", "accepted", "confirmed", "left", "other"};
    return prober.letters + " (" + words[static_cast<std::size_t>(prober.standing)] + ")";
}

bool expected(Row const& row, Prober const& prober) {
    if (prober.standing == Standing::other)
        return row.others.contains(prober.letters) ||
               (prober.letters == "stranger" && row.others.contains("account"));
    if (row.others.contains("account")) return true;
    if (prober.standing == Standing::confirmed)
        return row.confirmed.contains(prober.letters) || row.accepted.contains(prober.letters);
    return prober.standing == Standing::accepted && row.accepted.contains(prober.letters);
}

/// A released case, an open round, and eleven people in every standing.
class Everybody {
public:
    Stage stage;
    Spine spine{stage, "M"};
    std::vector<Prober> probers;

    Everybody() {
        spine.found();
        for (auto const& post : posts()) {
            auto const letters = std::string(post.letters);
            add(letters, Standing::confirmed, spine.placed(letters).account);
            add(letters, Standing::invited, spine.invite(post, letters + "1").account);
            auto const accepted = spine.invite(post, letters + "2");
            spine.accept(accepted);
            add(letters, Standing::accepted, accepted.account);
            auto const left = spine.invite(post, letters + "3");
            spine.accept(left);
            spine.act_as(left.account, EndMembership{left.member});
            add(letters, Standing::left, left.account);
        }
        spine.write_case();
        spine.release_case();
        spine.prepare_session(5);
        spine.open_round();
        spine.act_seat(Party::client, 1, JoinSeat{});
        for (auto const& [letters, standing, account] : accounts_) // a sign-in lasts half a day
            probers.push_back({letters, standing, stage.as(account)});
        add_other("stranger", stage.as(stage.account("M-stranger")));
        add_other("nobody", stage.as_nobody());
        add_other("seat", spine.phone(Party::client, 1));
        add_other("link", stage.as_link(stage.tokens(spine.id).link(spine.reader_link)));
    }

    [[nodiscard]] std::uint64_t size() { return stage.store->size(spine.id); }

private:
    void add(std::string const& letters, Standing standing, AccountId account) {
        accounts_.emplace_back(letters, standing, account);
    }
    void add_other(std::string const& letters, Visitor visitor) {
        probers.push_back({letters, Standing::other, std::move(visitor)});
    }

    std::vector<std::tuple<std::string, Standing, AccountId>> accounts_;
};

// --- probing
// --------------------------------------------------------------------------------------

/// Turned away before any rule of the noun was asked.
bool turned_away(http::test::Reply const& reply) {
    static std::set<std::string> const keys{"rights.forbidden",     "rights.not_confirmed",
                                            "not_found.engagement", "sign_in.needed",
                                            "seat.needed",          "link.needed"};
    auto const away = keys.contains(key_of(reply));
    if (away) CHECK((reply.status == 401 || reply.status == 403 || reply.status == 404));
    return away;
}

http::test::Reply command_of_member(Everybody& all, Prober& prober, std::string const& command,
                                    std::string const& body) {
    auto const at = all.spine.path();
    if (command == OpenEngagement::name)
        return prober.visitor.post("/api/engagements",
                                   R"({"command_id":"abcdefabcdefabcdefabcdefabcdef00"})");
    if (command == AcceptInvitation::name)
        return prober.visitor.post(
            "/api/invitations/accept",
            R"({"invitation":"x","login":"x","display_name":"x","passphrase":"x"})");
    if (command == TurnKey::name)
        return prober.visitor.post(at + "/keys", body.substr(0, body.size() - 1) +
                                                     R"(,"passphrase":")" + passphrase + "\"}");
    if (command == TakeCosignature::name) return prober.visitor.post(at + "/cosignatures", body);
    return prober.visitor.post(at + "/commands/" + command, body);
}

http::test::Reply command_of(Everybody& all, Prober& prober, std::string const& command,
                             std::string const& body) {
    if (prober.letters == "link") return prober.visitor.post("/api/link/commands/" + command, body);
    if (prober.letters == "seat") {
        if (command == JoinSeat::name) {
            auto const token =
                all.stage.tokens(all.spine.id).seat(all.spine.round(1), Party::client, 1);
            return prober.visitor.post("/api/seat/join", R"({"token":")" + token +
                                                             R"(","device":")" +
                                                             std::string(32, '4') + "\"}");
        }
        if (command == CastBallot::name)
            return prober.visitor.post("/api/seat/ballot", R"({"sequence":1,"cells":[]})");
        if (command == ConfirmOutcome::name)
            return prober.visitor.post("/api/seat/confirm",
                                       R"({"outcome":")" + std::string(32, '0') + "\"}");
    }
    return command_of_member(all, prober, command, body);
}

/// What is only looked at: a view or a print.
http::test::Reply view_of(Everybody& all, Prober& prober, Row const& row) {
    auto const& view = row.name;
    if (row.kind == "print") return prober.visitor.get(all.spine.path() + "/prints/" + view);
    if (prober.letters == "seat" && view == "seat") return prober.visitor.get("/api/seat/view");
    if (prober.letters == "link" && view == "link") return prober.visitor.get("/api/link/view");
    return prober.visitor.get(all.spine.path() + "/views/" + view);
}

} // namespace

TEST_CASE("every command and every view has its row in the matrix, and every row one of them") {
    std::set<std::string> rows, things;
    for (auto const& row : expectation())
        CHECK_MESSAGE(rows.insert(row.kind + " " + row.name).second, row.name);
    for (auto const& body : minimal_bodies())
        things.insert("command " + body.command);
    for (auto const& view : service::view_table())
        things.insert("view " + std::string(view.name));
    auto const seen = things.size();
    for (auto const& print : service::print_table())
        things.insert("print " + std::string(print.name));
    CHECK(rows == things);
    CHECK(domain::rights_of_commands().size() + domain::rights_of_views().size() == seen);
}

TEST_CASE("whoever asks gets through to exactly what the matrix says") {
    Everybody all;
    auto const size_before = all.size();
    std::map<std::string, std::string> bodies;
    for (auto const& body : minimal_bodies())
        bodies.emplace(body.command, body.json);
    std::size_t probes = 0;
    std::vector<std::string> deviations;
    for (auto const& row : expectation())
        for (auto& prober : all.probers) {
            auto const reply = row.kind == "command"
                                   ? command_of(all, prober, row.name,
                                                with_command_id(bodies.at(row.name), probes))
                                   : view_of(all, prober, row);
            ++probes;
            CAPTURE(reply.body);
            if (turned_away(reply) == !expected(row, prober) && reply.status != 0) continue;
            deviations.push_back(row.kind + " " + row.name + " by " + name_of(prober) + ": " +
                                 std::to_string(reply.status) + " " + key_of(reply));
        }
    for (auto const& deviation : deviations)
        MESSAGE(deviation);
    CHECK(deviations.empty());
    CHECK(all.size() == size_before + 1); // a sitting of the table needs nothing but a day
    std::cout << "access matrix: " << probes << " probes, " << deviations.size() << " deviations\n";
}
