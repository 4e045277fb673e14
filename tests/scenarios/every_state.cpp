// SPDX-License-Identifier: EUPL-1.2
#include "domain/rights.hpp"
#include "scenarios/state_table.hpp"
#include "service/print_table.hpp"

#include <boost/describe/enumerators.hpp>
#include <boost/mp11/algorithm.hpp>
#include <doctest/doctest.h>
#include <iostream>
#include <set>

using namespace hefboom;
using namespace hefboom::domain;
using namespace hefboom::scenarios;

namespace {

template <class Enum>
void add_values(std::set<std::string>& all, std::string const& name) {
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Enum>>(
        [&](auto value) { all.insert(name + "::" + value.name); });
}

/// Every value of every enum of the domain that says how far something is.
std::set<std::string> states_of_the_domain() {
    std::set<std::string> all;
    add_values<CaseState>(all, "CaseState");
    add_values<SessionState>(all, "SessionState");
    add_values<RoundState>(all, "RoundState");
    add_values<OutcomeState>(all, "OutcomeState");
    add_values<SolutionState>(all, "SolutionState");
    add_values<ApplicationState>(all, "ApplicationState");
    add_values<MemberStatus>(all, "MemberStatus");
    add_values<LinkStatus>(all, "LinkStatus");
    add_values<LocationState>(all, "LocationState");
    return all;
}

std::set<std::string> states_of_the_tables() {
    std::set<std::string> all;
    for (auto const& file : state_files())
        for (auto const& column : state_table(file).columns)
            if (!column.is.empty()) all.insert(column.is);
    return all;
}

} // namespace

TEST_CASE("every state the domain knows is a column of a table of states, and every column one") {
    CHECK(states_of_the_tables() == states_of_the_domain());
}

TEST_CASE("every command, view and print has a row in a table of states, and every row is one") {
    std::set<std::string> commands, looks, prints;
    for (auto const& right : rights_of_commands())
        commands.insert(std::string(right.act));
    for (auto const& right : rights_of_views())
        looks.insert(std::string(right.act));
    for (auto const& print : service::print_table())
        prints.insert(std::string(print.name));
    std::set<std::string> asked, looked_at, printed;
    std::size_t cells = 0;
    for (auto const& file : state_files())
        for (auto const& row : state_table(file).rows) {
            cells += row.cells.size() * row.by.size();
            (row.kind == StateRow::Kind::command ? asked
             : row.kind == StateRow::Kind::view  ? looked_at
                                                 : printed)
                .insert(row.name);
        }
    CHECK(asked == commands);
    CHECK(looked_at == looks);
    CHECK(printed == prints);
    std::cout << "tables of states: " << asked.size() << " commands, " << looked_at.size()
              << " views and " << printed.size() << " prints in " << cells << " cells\n";
}

TEST_CASE("of a command that somebody gives it is said who may not, whatever the state") {
    for (auto const& file : state_files())
        for (auto const& row : state_table(file).rows)
            CHECK_MESSAGE((row.kind != StateRow::Kind::command || !row.not_by.empty()), row.name);
}

TEST_CASE("each kind of joint object has a row for each act with a key") {
    std::set<std::string> kinds;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<JointKind>>(
        [&](auto kind) { kinds.insert(kind.name); });
    for (auto const& kind : kinds)
        for (auto const& act : {TurnKey::name, TakeBackKey::name, RecordPaperKey::name,
                                PostponeDeadlock::name, ReachDeadlock::name}) {
            std::size_t rows = 0;
            for (auto const& file : state_files())
                for (auto const& row : state_table(file).rows)
                    if (row.name == act && row.body.find(kind) != std::string::npos) ++rows;
            CHECK_MESSAGE(rows > 0, act, " of ", kind);
        }
}
