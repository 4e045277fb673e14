// SPDX-License-Identifier: EUPL-1.2
#include "domain/cases/case_world.hpp"

#include <doctest/doctest.h>

using namespace hefboom;
using namespace hefboom::domain;

TEST_CASE("a statement keeps its kind and what it leans on") {
    CaseWorld world;
    world.open();
    world.must(world.contractor,
               AddStatement{world.id, StatementKind::image, world.prose("Zij bellen nooit."),
                            LeansOn::follow_up});
    auto const& statement = world.story().statements.front();
    CHECK(statement.kind == StatementKind::image);
    CHECK(statement.leans_on == LeansOn::follow_up);
    CHECK(as<ObjectId>(statement.id) == world.made.front());
}

TEST_CASE("a thirteenth statement is refused") {
    CaseWorld world;
    world.open();
    world.add_statements(12);
    CHECK(world.try_to(world.client, AddStatement{world.id, StatementKind::norm,
                                                  world.prose("Nog een."), LeansOn::room_sheet}) ==
          "case.too_many_statements");
}

TEST_CASE("a statement of twenty-one words is refused") {
    CaseWorld world;
    world.open();
    auto const text = world.prose("1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21");
    CHECK(world.try_to(world.client,
                       AddStatement{world.id, StatementKind::norm, text, LeansOn::room_sheet}) ==
          "case.statement_too_long");
}

TEST_CASE("statements are revised, removed and put in another order") {
    CaseWorld world;
    world.open();
    world.add_statements(3);
    auto const first = world.story().statements[0].id;
    auto const second = world.story().statements[1].id;
    auto const third = world.story().statements[2].id;
    auto const better = world.prose("Beter zo.");
    world.must(world.client, ReviseStatement{world.id, second, 1, StatementKind::wish, better,
                                             LeansOn::follow_up});
    world.must(world.client, RemoveStatement{world.id, first, 1});
    world.must(world.client, OrderStatements{world.id, {third, second}});
    REQUIRE(world.story().statements.size() == 2);
    CHECK(world.story().statements[0].id == third);
    CHECK(world.story().statements[1].text == better.ref);
    CHECK(world.story().statements[1].kind == StatementKind::wish);
}

TEST_CASE("a statement that somebody changed meanwhile is not overwritten or taken out unseen") {
    CaseWorld world;
    world.open();
    world.add_statements(1);
    auto const id = world.story().statements[0].id;
    auto const revise = [&](Actor const& who, std::int32_t seen, char const* text) {
        return world.try_to(who, ReviseStatement{world.id, id, seen, StatementKind::norm,
                                                 world.prose(text), LeansOn::room_sheet});
    };
    CHECK(revise(world.client, 1, "Wij bellen eerst.") == "");
    CHECK(revise(world.contractor, 1, "Zij bellen eerst.") == "case.statement_outdated");
    CHECK(world.try_to(world.contractor, RemoveStatement{world.id, id, 1}) ==
          "case.statement_outdated");
    CHECK(revise(world.contractor, 3, "Zij bellen eerst.") == "case.statement_outdated");
    CHECK(world.story().version_of(id) == 2);
    CHECK(revise(world.contractor, 2, "Zij bellen eerst.") == "");
    CHECK(world.try_to(world.client, RemoveStatement{world.id, id, 3}) == "");
}

TEST_CASE("a statement put back is the one that was taken out, with all that it was") {
    CaseWorld world;
    world.open();
    world.add_statements(2);
    auto const id = world.story().statements[0].id;
    auto const better = world.prose("Beter zo.");
    world.must(world.client,
               ReviseStatement{world.id, id, 1, StatementKind::wish, better, LeansOn::follow_up});
    CHECK(world.try_to(world.client, RestoreStatement{world.id, id}) == "case.statement_stands");
    world.must(world.client, RemoveStatement{world.id, id, 2});
    world.must(world.contractor, RestoreStatement{world.id, id});
    REQUIRE(world.story().statements.size() == 2);
    auto const& back = world.story().statements[1];
    CHECK(back.id == id);
    CHECK(back.text == better.ref);
    CHECK(back.kind == StatementKind::wish);
    CHECK(back.leans_on == LeansOn::follow_up);
    CHECK(world.story().version_of(id) == 2);
    CHECK(world.story().statement_versions.size() == 2);
    CHECK(world.try_to(world.client, RestoreStatement{world.id, id}) == "case.statement_stands");
    CHECK(world.try_to(world.client, RestoreStatement{world.id, StatementId{{9}}}) ==
          "not_found.statement");
}

TEST_CASE("a statement is not put back as the thirteenth") {
    CaseWorld world;
    world.open();
    world.add_statements(12);
    auto const id = world.story().statements.front().id;
    world.must(world.client, RemoveStatement{world.id, id, 1});
    world.add_statements(1);
    CHECK(world.try_to(world.client, RestoreStatement{world.id, id}) == "case.too_many_statements");
}

TEST_CASE("an order names every statement exactly once") {
    CaseWorld world;
    world.open();
    world.add_statements(2);
    auto const first = world.story().statements[0].id;
    auto const second = world.story().statements[1].id;
    CHECK(world.try_to(world.client, OrderStatements{world.id, {first}}) ==
          "case.order_incomplete");
    CHECK(world.try_to(world.client, OrderStatements{world.id, {first, first}}) ==
          "case.order_incomplete");
    CHECK(world.try_to(world.client, OrderStatements{world.id, {second, first, first}}) ==
          "case.order_incomplete");
}

TEST_CASE("a statement that is not there is not found") {
    CaseWorld world;
    world.open();
    StatementId const nothing{{9}};
    CHECK(world.try_to(world.client, RemoveStatement{world.id, nothing, 1}) ==
          "not_found.statement");
    CHECK(world.try_to(world.client, ReviseStatement{world.id, nothing, 1, StatementKind::norm,
                                                     world.prose("Zo."), LeansOn::room_sheet}) ==
          "not_found.statement");
}
