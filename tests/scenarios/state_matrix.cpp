// SPDX-License-Identifier: EUPL-1.2
#include "scenarios/state_matrix.hpp"

#include "codec/command_codec.hpp"

#include <algorithm>
#include <boost/json.hpp>
#include <doctest/doctest.h>
#include <iostream>
#include <stdexcept>

namespace hefboom::scenarios {

using namespace hefboom::domain;

namespace {

/// In a cell: accepted.
constexpr char const* ok_cell = "ok";

/// Commands that have a door of their own, and that of everybody else.
std::string door(std::string const& engagement, std::string const& who, std::string const& name) {
    if (name == OpenEngagement::name) return "/api/engagements";
    if (name == AcceptInvitation::name) return "/api/invitations/accept";
    if (name == TurnKey::name) return engagement + "/keys";
    if (name == TakeCosignature::name) return engagement + "/cosignatures";
    if (who.ends_with("link")) return "/api/link/commands/" + name;
    if (who.ends_with("seat") && name == JoinSeat::name) return "/api/seat/join";
    if (who.ends_with("seat") && name == CastBallot::name) return "/api/seat/ballot";
    if (who.ends_with("seat") && name == ConfirmOutcome::name) return "/api/seat/confirm";
    return engagement + "/commands/" + name;
}

std::string seen_at(std::string const& engagement, std::string const& who, StateRow const& row) {
    if (row.name == "seat" && who.ends_with("seat")) return "/api/seat/view";
    if (row.name == "link" && who.ends_with("link")) return "/api/link/view";
    auto const folder = row.kind == StateRow::Kind::print ? "/prints/" : "/views/";
    return engagement + folder + row.name + row.query;
}

std::size_t found(std::vector<std::string> const& words, std::string const& body,
                  Gaps const& gaps) {
    return static_cast<std::size_t>(std::ranges::count_if(words, [&](std::string const& word) {
        return body.find(filled(word, gaps)) != std::string::npos;
    }));
}

/// How much of it somebody was shown: `all`, `part`, `none`, or what does not fit.
std::string shown(StateRow const& row, http::test::Reply const& reply, Gaps const& gaps) {
    auto const part = found(row.part, reply.body, gaps);
    auto const whole = found(row.whole, reply.body, gaps);
    if (part == 0 && whole == 0) {
        auto const key = key_of(reply);
        return reply.status == 200 || key.starts_with("not_found.") ? "none" : key;
    }
    if (reply.status != 200) return "leaks in a refusal: " + key_of(reply);
    if (part < row.part.size()) return "shows it in pieces";
    if (whole == row.whole.size()) return "all";
    return whole == 0 ? "part" : "shows the whole in pieces";
}

/// Unless the table says otherwise.
std::string status_of(std::string const& key) {
    if (key.starts_with("not_found.")) return "404";
    return key.starts_with("rights.") ? "403" : "409";
}

} // namespace

StateMatrix::StateMatrix(std::string const& file, Spine& spine, Guest guest)
    : table_(state_table(file)), spine_(spine),
      rehearsal_(dynamic_cast<Rehearsal&>(*spine.stage.store)), guest_(std::move(guest)) {}

Stage::OpenStore StateMatrix::store() {
    return [](std::filesystem::path const& folder) { return std::make_unique<Rehearsal>(folder); };
}

void StateMatrix::probe(std::string const& state, std::string const& is, Gaps const& gaps) {
    auto const column = std::ranges::find(table_.columns, state, &StateColumn::name);
    REQUIRE_MESSAGE(column != table_.columns.end(), table_.file, " has no column ", state);
    CHECK_MESSAGE(column->is == is, state, " is ", is);
    CHECK_MESSAGE(probed_.insert(state).second, state, " was probed before");
    auto const at = static_cast<std::size_t>(column - table_.columns.begin());
    auto const size = spine_.stage.store->size(spine_.id);
    forget_some();
    rehearsal_.rehearsing = true;
    for (auto const& row : table_.rows) {
        if (row.kind == StateRow::Kind::command)
            probe_command(row, state, row.cells[at], gaps);
        else
            probe_seen(row, state, row.cells[at], gaps);
    }
    rehearsal_.rehearsing = false;
    CHECK(spine_.stage.store->size(spine_.id) == size);
}

/// A sign-in lasts half a day, and in another state a guest has another card or link.
void StateMatrix::forget_some() {
    if (signed_in_at_ != spine_.stage.now) visitors_.clear();
    signed_in_at_ = spine_.stage.now;
    std::erase_if(visitors_,
                  [this](auto const& each) { return !spine_.people.contains(each.first); });
}

void StateMatrix::probe_command(StateRow const& row, std::string const& state,
                                std::string const& expected, Gaps const& gaps) {
    for (auto const& who : row.by)
        compare({row, who, state, meant(expected)}, given(row, who, gaps));
    if (row.not_by == "nobody_else") return;
    // Whoever may not is told the same in every state: a refusal of a rule would tell him which.
    auto const away = given(row, row.not_by, gaps);
    static std::set<std::string> const before_any_rule{
        "rights.forbidden", "rights.not_confirmed", "http.not_found",     "not_found.engagement",
        "seat.needed",      "link.needed",          "request.fields 400", "sign_in.needed 403"};
    if (!before_any_rule.contains(away)) compare({row, row.not_by, state, "turned away"}, away);
    auto const first = turned_away_.emplace(&row, away).first;
    compare({row, row.not_by, state, first->second}, away);
}

void StateMatrix::probe_seen(StateRow const& row, std::string const& state,
                             std::string const& expected, Gaps const& gaps) {
    for (auto const& who : row.by) {
        auto const target = filled(seen_at(spine_.path(), who, row), gaps);
        auto const reply = visitor(who).get(target);
        compare({row, who, state, meant(expected)}, shown(row, reply, gaps));
    }
}

std::string StateMatrix::given(StateRow const& row, std::string const& who, Gaps const& gaps) {
    if (who == "clock") return given_by_clock(row, gaps);
    // A seat's vote is its own receipt, and an invitation is accepted once: no command id.
    auto const once = who.ends_with("seat") || row.name == AcceptInvitation::name;
    auto body = once ? "{" : std::string(R"({"command_id":"{next}")");
    if (!row.body.empty()) body += (body == "{" ? "" : ",") + row.body;
    if (row.name == TurnKey::name) body += R"(,"passphrase":")" + std::string(passphrase) + '"';
    body = filled(body + "}", gaps);
    auto const reply = visitor(who).post(door(spine_.path(), who, row.name), body);
    auto const key = key_of(reply);
    // Accepted, but for the disk; or nothing to write, because it is so already.
    if (key == "store.full" || reply.status == 200 || reply.status == 204) return ok_cell;
    auto const status = std::to_string(reply.status);
    return status == status_of(key) || table_.statuses.contains(key + " " + status)
               ? key
               : key + " " + status;
}

std::string StateMatrix::given_by_clock(StateRow const& row, Gaps const& gaps) {
    auto const fields = boost::json::parse(filled("{" + row.body + "}", gaps)).as_object();
    auto const command = codec::command_from(row.name, fields);
    REQUIRE_MESSAGE(command, row.name);
    auto const answer = spine_.stage.give(spine_.id, {.who = service::ClockCaller{}}, *command);
    return answer || answer.error().key == "store.full" ? ok_cell : answer.error().key;
}

Visitor& StateMatrix::visitor(std::string const& who) {
    if (auto const known = visitors_.find(who); known != visitors_.end()) return known->second;
    auto made = spine_.people.contains(who) ? spine_.browser(who) : guest_(who);
    return visitors_.emplace(who, std::move(made)).first->second;
}

void StateMatrix::compare(Asked const& asked, std::string const& answered) {
    ++probes_;
    if (answered == ok_cell) ++accepted_;
    if (answered == asked.expected) return;
    deviations_.push_back(asked.row.name + " by " + asked.who + " in state " + asked.state + ": " +
                          answered + ", not " + asked.expected);
}

std::string StateMatrix::meant(std::string const& cell) const {
    auto const key = table_.keys.find(cell);
    return key == table_.keys.end() ? cell : key->second;
}

void StateMatrix::finish() {
    for (auto const& column : table_.columns)
        CHECK_MESSAGE(probed_.contains(column.name), column.name, " was never probed");
    for (auto const& deviation : deviations_)
        MESSAGE(deviation);
    CHECK(deviations_.empty());
    std::cout << table_.file << ": " << table_.rows.size() << " rows, " << table_.columns.size()
              << " states, " << probes_ << " probes, " << accepted_ << " accepted, "
              << deviations_.size() << " deviations\n";
}

} // namespace hefboom::scenarios
