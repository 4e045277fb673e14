// SPDX-License-Identifier: EUPL-1.2
#include "service/passphrase_reset.hpp"

#include "service/facilitator_keys.hpp"
#include "service/house.hpp"

#include <doctest/doctest.h>

#include <tuple>

using namespace hefboom;
using namespace hefboom::service;

namespace {

constexpr auto passphrase = "vier gewone woorden samen";
constexpr auto another = "vier heel andere woorden";

/// A house whose first account was set up.
struct Settled {
    House house;
    SignIns sign_ins{house.store->accounts(), house.rooms->world()};
    FirstSignIn first =
        sign_ins.set_up(sign_ins.setup_secret().value().value(), {"wende", "Wende", passphrase})
            .value();

    Settled() { house.facilitator = *sign_ins.who(first.token); }

    [[nodiscard]] store::Account account() { return *sign_ins.account(house.facilitator); }
    /// Whether the pair opens by this passphrase.
    [[nodiscard]] bool opens_by(std::string_view typed) {
        auto const known = account();
        return unwrapped_by_passphrase(known.facilitator_keys->wrapped_secret,
                                       {known.id, known.facilitator_keys->public_key}, typed)
            .has_value();
    }
    [[nodiscard]] bool opens_by_sheet(std::string const& code) {
        auto const known = account();
        return unwrapped_by_recovery(known.facilitator_keys->recovery_wrapped_secret,
                                     {known.id, known.facilitator_keys->public_key},
                                     recovery_code_from(code).value())
            .has_value();
    }
};

std::string key_of(Result<std::string> const& result) {
    return result ? std::string("done") : result.error().key;
}

/// Invited, accepted: the member's id.
domain::MemberId joined(House& house, domain::Role role, domain::Party party,
                        domain::AccountId account) {
    auto const invited = house.rooms->submit_and_wait(
        house.engagement,
        house.asked_by(house.facilitator,
                       domain::InviteMember{.role = role,
                                            .party = party,
                                            .display_name = House::prose("Sponsor"),
                                            .locations = {}}));
    domain::MemberId const member{invited.value().made.front().bytes};
    REQUIRE(house.rooms->submit_and_wait(
        house.engagement,
        house.asked_by(account, domain::AcceptInvitation{.member = member,
                                                         .account = account,
                                                         .display_name = House::prose("S")})));
    return member;
}

domain::MemberStatus status_of(House& house, domain::AccountId account) {
    return house.rooms
        ->read(house.engagement,
               [&](Room& room) -> Result<domain::MemberStatus> {
                   for (auto const& [id, member] : room.state().members)
                       if (member.account == account) return member.status;
                   return refuse(Refused::not_found, "not_found.member");
               })
        .value();
}

} // namespace

TEST_CASE("the first account has a pair that its passphrase opens, and its sheet") {
    Settled settled;
    CHECK(settled.opens_by(passphrase));
    CHECK_FALSE(settled.opens_by(another));
    CHECK(settled.opens_by_sheet(settled.first.recovery_code));
}

TEST_CASE("a new sheet closes the old one and leaves the pair as it was") {
    Settled settled;
    auto const before = settled.account().facilitator_keys->public_key;
    CHECK(key_of(settled.sign_ins.recovery_sheet(settled.house.facilitator, another)) ==
          "sign_in.wrong");
    auto const code = settled.sign_ins.recovery_sheet(settled.house.facilitator, passphrase);
    REQUIRE(code);
    CHECK(settled.opens_by_sheet(*code));
    CHECK_FALSE(settled.opens_by_sheet(settled.first.recovery_code));
    CHECK(settled.account().facilitator_keys->public_key == before);
}

TEST_CASE("a reset ends what the old passphrase opened, and with the sheet the pair opens again") {
    Settled settled;
    auto& sign_ins = settled.sign_ins;
    auto const secret = sign_ins.begin_reset(settled.house.facilitator).value();
    auto const other_link = sign_ins.begin_reset(settled.house.facilitator).value();
    CHECK_FALSE(sign_ins.who(settled.first.token));
    CHECK(key_of(sign_ins.sign_in("wende", passphrase)) == "sign_in.wrong");
    auto const& code = settled.first.recovery_code;
    CHECK(key_of(sign_ins.finish_reset("00", another, code)) == "reset.used");
    CHECK(key_of(sign_ins.finish_reset(secret, "kort", code)) == "passphrase.too_short");
    CHECK(key_of(sign_ins.finish_reset(secret, another, "0000")) == "recovery.wrong");
    auto const token = sign_ins.finish_reset(secret, another, code);
    REQUIRE(token);
    CHECK(sign_ins.who(*token) == settled.house.facilitator);
    CHECK(settled.opens_by(another));
    CHECK_FALSE(settled.opens_by(passphrase));
    CHECK(key_of(sign_ins.finish_reset(secret, another, code)) == "reset.used");
    CHECK(key_of(sign_ins.finish_reset(other_link, another, code)) == "reset.used");
}

TEST_CASE("a reset without the sheet opens nothing that was sealed") {
    Settled settled;
    auto& sign_ins = settled.sign_ins;
    auto const secret = sign_ins.begin_reset(settled.house.facilitator).value();
    REQUIRE(sign_ins.finish_reset(secret, another, ""));
    CHECK_FALSE(settled.opens_by(another));
    CHECK(settled.opens_by_sheet(settled.first.recovery_code));
    CHECK(key_of(sign_ins.recovery_sheet(settled.house.facilitator, another)) == "recovery.closed");
}

TEST_CASE("a link to choose a passphrase expires") {
    Settled settled;
    auto const secret = settled.sign_ins.begin_reset(settled.house.facilitator).value();
    settled.house.now = settled.house.now + (limits::reset_link_ms + 1);
    CHECK(key_of(settled.sign_ins.finish_reset(secret, another, "")) == "reset.used");
}

TEST_CASE("an administrator's reset is an entry and drops the member to accepted") {
    Settled settled;
    auto& house = settled.house;
    REQUIRE(house.rooms->submit_and_wait(house.engagement, house.opening()));
    auto const alone = reset_passphrase(*house.rooms, settled.sign_ins, "wende").value();
    CHECK(alone.dropped == 0);
    CHECK(alone.kept == 1);
    REQUIRE(settled.sign_ins.finish_reset(alone.secret, another, ""));

    domain::AccountId const client{{21}};
    domain::AccountId const contractor{{22}};
    auto const one = joined(house, domain::Role::sponsor, domain::Party::client, client);
    auto const two = joined(house, domain::Role::sponsor, domain::Party::contractor, contractor);
    REQUIRE(house.rooms->submit_and_wait(house.engagement,
                                         house.asked_by(client, domain::ConfirmMember{two})));
    REQUIRE(house.rooms->submit_and_wait(house.engagement,
                                         house.asked_by(contractor, domain::ConfirmMember{one})));
    auto const size = house.store->size(house.engagement);
    auto const reset = reset_passphrase(*house.rooms, settled.sign_ins, "wende").value();
    CHECK(reset.account == house.facilitator);
    CHECK(reset.dropped == 1);
    CHECK(reset.kept == 0);
    CHECK(status_of(house, house.facilitator) == domain::MemberStatus::accepted);
    CHECK(house.store->size(house.engagement) == size + 1);
    CHECK(reset_passphrase(*house.rooms, settled.sign_ins, "nobody").error().key ==
          "account.unknown");
}
