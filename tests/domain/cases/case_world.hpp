// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/world.hpp"

#include <stdexcept>
#include <string>
#include <vector>

namespace hefboom::domain {

/// An engagement with signed ground rules, five locations and everybody in it; and one case that
/// can be brought as far as a test needs.
class CaseWorld : public World {
public:
    Actor facilitator = member(Role::facilitator, {}, MemberId{{10}});
    Actor client = member(Role::contract_manager, Party::client, MemberId{{11}});
    Actor contractor = member(Role::contract_manager, Party::contractor, MemberId{{12}});
    Actor client_sponsor = member(Role::sponsor, Party::client, MemberId{{13}});
    Actor contractor_sponsor = member(Role::sponsor, Party::contractor, MemberId{{14}});
    Actor deputy = member(Role::deputy, Party::client, MemberId{{15}});
    Actor end_responsible = member(Role::end_responsible, Party::client, MemberId{{16}});
    Actor local_lead = member(Role::local_lead, Party::contractor, MemberId{{17}});
    CaseId id;

    CaseWorld() {
        state.id = EngagementId{{1}};
        state.ground_rules.keys.client = Key{};
        state.ground_rules.keys.contractor = Key{};
        for (auto const& actor : everybody())
            state.members[actor.member] = Member{.id = actor.member,
                                                 .role = actor.role,
                                                 .party = actor.party,
                                                 .name = prose("name").ref,
                                                 .status = MemberStatus::confirmed,
                                                 .account = {},
                                                 .locations = {},
                                                 .deputises = {},
                                                 .from = {},
                                                 .until = {},
                                                 .invited_at = now};
        for (std::uint8_t i = 1; i <= 5; ++i) {
            Location location;
            location.id = site(i);
            location.code = prose("code").ref;
            state.locations[location.id] = location;
        }
    }

    std::vector<Actor> everybody() const {
        return {facilitator,        client, contractor, client_sponsor,
                contractor_sponsor, deputy, local_lead, end_responsible};
    }
    std::vector<Actor> readers() const {
        return {client_sponsor, contractor_sponsor, deputy, local_lead, end_responsible};
    }

    static LocationId site(std::uint8_t number) { return LocationId{{100, number}}; }
    LocalDate today() const { return amsterdam_date(now); }
    CaseStory const& story() const { return state.cases.at(id); }
    Actor const& manager(Party party) const { return party == Party::client ? client : contractor; }

    /// The refusal's key, or "" when it was accepted.
    std::string try_to(Actor const& actor, Command const& command) {
        auto const decision = act(actor, command);
        return decision ? "" : decision.error().key;
    }

    void open(std::vector<LocationId> const& origin = {site(1)}) {
        must(facilitator, OpenCase{prose("A"), prose("Het nachtelijke alarm"), origin,
                                   Fictionalisation::blended});
        id = as<CaseId>(made.front());
    }

    /// Lays the text on the newest version.
    std::string lay(Actor const& actor, Section section, std::string const& text) {
        auto const* latest = story().latest(section);
        return try_to(actor, LayOnTable{id, section, latest ? latest->number : 0, prose(text)});
    }

    void lay_page() {
        must_lay(Section::what_was_agreed, "Artikel 7.2");
        must_lay(Section::customary, "Er is een vaste monteur.");
        must_lay(Section::what_happened, "02:14 alarm\n02:19 de beheerder belt");
        must_lay(Section::hinge, "07:40. De cursor knippert.");
        must_lay(Section::inner_voices, "Beheerder: dit wordt gedonder.\nMonteur: ik was trots.");
        must_lay(Section::question, "Wat hadden wij samen willen doen?");
    }

    void add_statements(std::size_t count) {
        for (std::size_t i = 0; i < count; ++i)
            must(client, AddStatement{id, StatementKind::norm, prose("Zo hoort het."),
                                      LeansOn::room_sheet});
    }

    /// A whole page with eight statements.
    void write() {
        open();
        lay_page();
        add_statements(8);
    }

    void offer() { must(facilitator, OfferForReading{id}); }
    void agree() { must(facilitator, RecordConsent{id, ConsentAnswer::agreed, today()}); }
    void check_risk() {
        must(facilitator, CheckRisk{id, RiskCheck{true, true, true, true, today()}});
    }

    std::string turn(Party party) {
        return try_to(manager(party),
                      TurnKey{JointKind::case_story, as<ObjectId>(id), story().keys.version});
    }
    std::string take_back(Party party) {
        return try_to(manager(party), TakeBackKey{JointKind::case_story, as<ObjectId>(id)});
    }

    void seal() {
        write();
        seal_written();
    }
    void seal_written() {
        offer();
        agree();
        check_risk();
        turn_both();
    }
    void turn_both() {
        for (auto const party : {Party::client, Party::contractor}) {
            auto const key = turn(party);
            if (!key.empty()) throw std::runtime_error(key);
        }
    }

    void rate(Party party, Typicality const& rating) { must(manager(party), RateCase{id, rating}); }
    void rate_alike() {
        rate(Party::client, {Frequency::three_to_six, 3, 3});
        rate(Party::contractor, {Frequency::three_to_six, 3, 3});
    }
    void read_by_four() {
        for (auto const party :
             {Party::client, Party::client, Party::contractor, Party::contractor})
            must(manager(party), RecordReaderOnPaper{id, 4});
    }

    /// What is written is sealed, rated and read: nothing but the release is left.
    void bring_to_release() {
        seal_written();
        rate_alike();
        read_by_four();
    }
    void release() {
        write();
        bring_to_release();
        must(facilitator, ReleaseCase{id});
    }

    /// A link to read the case, and its holder.
    Actor reader_with_link(Party party) {
        PersonalLink link;
        link.id = LinkId{next_id()};
        link.purpose = LinkPurpose::read_case;
        link.object = as<ObjectId>(id);
        link.party = party;
        link.expires = now + ms_per_day;
        state.links[link.id] = link;
        Actor actor;
        actor.kind = ActorKind::link;
        actor.id = as<ActorId>(link.id);
        actor.link = link.id;
        actor.party = party;
        return actor;
    }

    void must(Actor const& actor, Command const& command) {
        auto const key = try_to(actor, command);
        if (!key.empty()) throw std::runtime_error(key);
    }

private:
    void must_lay(Section section, std::string const& text) {
        auto const key = lay(client, section, text);
        if (!key.empty()) throw std::runtime_error(key);
    }
};

} // namespace hefboom::domain
