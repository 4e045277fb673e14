// SPDX-License-Identifier: EUPL-1.2
#include "domain/cases/case_world.hpp"

#include <doctest/doctest.h>

using namespace hefboom;
using namespace hefboom::domain;

TEST_CASE("the first rating goes into the box, and the journal learns only whose it is") {
    CaseWorld world;
    world.open();
    auto const rated =
        world.act(world.client, RateCase{world.id, {Frequency::more_than_six, 5, 4}});
    REQUIRE(rated);
    REQUIRE(rated->events.size() == 1);
    auto const& event = std::get<CaseRated>(rated->events.front());
    CHECK(event.party == Party::client);
    CHECK(rated->boxes.size() == 1);
    CHECK_FALSE(world.story().client_rating);
    CHECK(world.boxes.box(world.story().ratings).size() == 1);
}

TEST_CASE("the second rating opens both and the box is gone") {
    CaseWorld world;
    world.open();
    Typicality const mine{Frequency::three_to_six, 5, 4};
    Typicality const theirs{Frequency::once_or_twice, 2, 2};
    world.rate(Party::contractor, theirs);
    auto const second = world.act(world.client, RateCase{world.id, mine});
    REQUIRE(second);
    REQUIRE(second->events.size() == 2);
    auto const& opened = std::get<RatingsOpened>(second->events.back());
    CHECK(opened.client == mine);
    CHECK(opened.contractor == theirs);
    CHECK(opened.talk_needed);
    CHECK(world.story().client_rating == mine);
    CHECK(world.story().contractor_rating == theirs);
    CHECK_FALSE(world.boxes.exists(world.story().ratings));
    CHECK(world.try_to(world.client, RateCase{world.id, mine}) == "case.ratings_open");
}

TEST_CASE("a rating may be changed until both are in, and the last one counts") {
    CaseWorld world;
    world.open();
    world.rate(Party::client, {Frequency::none, 0, 0});
    auto const again =
        world.act(world.client, RateCase{world.id, {Frequency::more_than_six, 4, 4}});
    REQUIRE(again);
    CHECK(again->events.empty()); // how often he changed his mind is nobody's business
    world.rate(Party::client, {Frequency::three_to_six, 3, 3});
    world.rate(Party::contractor, {Frequency::three_to_six, 3, 3});
    CHECK(world.story().client_rating == Typicality{Frequency::three_to_six, 3, 3});
    CHECK_FALSE(world.story().talk_needed);
}

TEST_CASE("a rating outside its scale is refused") {
    CaseWorld world;
    world.open();
    auto const rate = [&](std::int32_t locations, std::int32_t recognisability) {
        return world.try_to(world.client,
                            RateCase{world.id, {Frequency::none, locations, recognisability}});
    };
    CHECK(rate(6, 0) == "case.spread_out_of_range"); // there are five locations
    CHECK(rate(-1, 0) == "case.spread_out_of_range");
    CHECK(rate(5, 5) == "case.recognisability_out_of_range");
    CHECK(rate(5, -1) == "case.recognisability_out_of_range");
    CHECK(rate(5, 4) == "");
}

TEST_CASE("only the contract managers rate") {
    CaseWorld world;
    world.open();
    CHECK(world.try_to(world.facilitator, RateCase{world.id, {}}) == "rights.forbidden");
    CHECK(world.try_to(world.client_sponsor, RateCase{world.id, {}}) == "rights.forbidden");
}

TEST_CASE("a talk is recorded only when the ratings ask for one") {
    CaseWorld world;
    world.open();
    CHECK(world.try_to(world.facilitator, RecordTalk{world.id, world.today()}) ==
          "case.ratings_missing");
    world.rate_alike();
    CHECK(world.try_to(world.facilitator, RecordTalk{world.id, world.today()}) ==
          "case.no_talk_needed");
}

TEST_CASE("test readers are blind to each other until all four are in") {
    CaseWorld world;
    world.write();
    auto const one = world.reader_with_link(Party::client);
    auto const used = world.act(one, RateAsReader{4});
    REQUIRE(used);
    REQUIRE(used->events.size() == 2);
    CHECK(std::get<LinkUsed>(used->events.front()).link == one.link);
    CHECK(std::get<ReaderRated>(used->events.back()).party == Party::client);
    world.must(world.client, RecordReaderOnPaper{world.id, 3});
    world.must(world.contractor, RecordReaderOnPaper{world.id, 4});
    CHECK(world.story().client_readers.empty());
    CHECK(world.boxes.box(world.story().reader_ratings).size() == 3);
    auto const last = world.act(world.reader_with_link(Party::contractor), RateAsReader{2});
    REQUIRE(last);
    CHECK(world.story().client_readers == std::vector{3, 4});
    CHECK(world.story().contractor_readers == std::vector{2, 4});
    CHECK_FALSE(world.boxes.exists(world.story().reader_ratings));
}

TEST_CASE("a third reader of one party is refused, whoever came before") {
    CaseWorld world;
    world.write();
    world.must(world.client, RecordReaderOnPaper{world.id, 3});
    world.must(world.client, RecordReaderOnPaper{world.id, 3});
    CHECK(world.try_to(world.client, RecordReaderOnPaper{world.id, 3}) == "case.readers_complete");
    CHECK(world.try_to(world.reader_with_link(Party::client), RateAsReader{3}) ==
          "case.readers_complete");
    CHECK(world.try_to(world.contractor, RecordReaderOnPaper{world.id, 3}) == "");
}

TEST_CASE("a reader on paper is recorded by his own party's contract manager only") {
    CaseWorld world;
    world.write();
    CHECK(world.try_to(world.facilitator, RecordReaderOnPaper{world.id, 3}) == "rights.forbidden");
    world.must(world.contractor, RecordReaderOnPaper{world.id, 3});
    auto const& event = std::get<ReaderRated>(world.journal.back());
    CHECK(event.party == Party::contractor);
    CHECK(event.on_paper);
    CHECK(world.story().readers_in(Party::contractor) == 1);
}

TEST_CASE("a test reader has something to read first, and answers on the scale") {
    CaseWorld world;
    world.open();
    auto const reader = world.reader_with_link(Party::client);
    CHECK(world.try_to(reader, RateAsReader{3}) == "case.nothing_to_read");
    world.lay_page();
    CHECK(world.try_to(reader, RateAsReader{5}) == "case.recognisability_out_of_range");
    CHECK(world.try_to(reader, RateAsReader{3}) == "");
}

TEST_CASE("a link is used once, in time, and for what it is") {
    CaseWorld world;
    world.write();
    auto const reader = world.reader_with_link(Party::client);
    auto& link = world.state.links.at(reader.link);
    link.status = LinkStatus::used;
    CHECK(world.try_to(reader, RateAsReader{3}) == "link.used");
    link.status = LinkStatus::withdrawn;
    CHECK(world.try_to(reader, RateAsReader{3}) == "link.withdrawn");
    link.status = LinkStatus::issued;
    link.purpose = LinkPurpose::own_solution;
    CHECK(world.try_to(reader, RateAsReader{3}) == "not_found.link");
    link.purpose = LinkPurpose::read_case;
    world.pass_days(2);
    CHECK(world.try_to(reader, RateAsReader{3}) == "link.expired");
}
