// SPDX-License-Identifier: EUPL-1.2
#include "http/routes/account_answers.hpp"

#include "codec/json_writer.hpp"
#include "exchange/pdf_maker.hpp"

namespace hefboom::http {

namespace {

struct AccountAnswer {
    std::string login;
    std::string display_name;
};
BOOST_DESCRIBE_STRUCT(AccountAnswer, (), (login, display_name))

struct MembershipAnswer {
    domain::EngagementId id;
    domain::TextRef title;
    domain::MemberId member;
    domain::Role role = domain::Role::nobody;
    std::optional<domain::Party> party;
    domain::MemberStatus status = domain::MemberStatus::accepted;
};
BOOST_DESCRIBE_STRUCT(MembershipAnswer, (), (id, title, member, role, party, status))

struct RoleAnswer {
    domain::MemberId member;
    domain::TextRef display_name;
    domain::Role role = domain::Role::nobody;
    std::optional<domain::Party> party;
};
BOOST_DESCRIBE_STRUCT(RoleAnswer, (), (member, display_name, role, party))

/// What `make` writes while the room is open for reading; nothing for an engagement that cannot be
/// read: whoever opens it is told so, and nobody else is kept from his own.
template <class Make>
std::string over_engagement(Services const& services, domain::EngagementId engagement, Make make) {
    try {
        return services.rooms
            .look_at(engagement,
                     [&](service::Room& room) -> Result<std::string> {
                         service::TextReader texts(services.rooms.store(), engagement,
                                                   room.texts());
                         return make(room, texts.lookup());
                     })
            .value_or("");
    } catch (std::exception const&) {
        return {};
    }
}

/// A list, each element written while its room is open for reading.
template <class Concerns, class Make>
std::string over_engagements(Services const& services, Concerns concerns, Make make) {
    std::string list = "[";
    for (auto const& stored : services.rooms.store().engagements()) {
        if (!concerns(stored.id)) continue;
        auto const written = over_engagement(services, stored.id, make);
        if (written.empty()) continue;
        if (list.size() > 1) list += ',';
        list += written;
    }
    return list + "]";
}

std::string memberships_of(Services const& services, domain::AccountId account) {
    service::Caller const caller{.who = service::AccountCaller{.account = account}};
    auto const concerns = [&](domain::EngagementId engagement) {
        return services.rooms.open_rooms().may_concern(engagement, account);
    };
    return over_engagements(
        services, concerns,
        [&](service::Room& room, codec::TextLookup const& lookup) -> std::string {
            auto const actor = room.actor(caller, services.rooms.world().now());
            if (!actor) return {};
            return codec::view_to_json(MembershipAnswer{.id = room.id(),
                                                        .title = room.state().title,
                                                        .member = actor->member,
                                                        .role = actor->role,
                                                        .party = actor->party,
                                                        .status = actor->status},
                                       lookup);
        });
}

std::string roles_of(Services const& services) {
    return over_engagements(
        services, [](domain::EngagementId) { return true; },
        [](service::Room& room, codec::TextLookup const& lookup) -> std::string {
            std::string roles;
            for (auto const& [id, member] : room.state().members) {
                if (member.status != domain::MemberStatus::confirmed) continue;
                if (!roles.empty()) roles += ',';
                roles += codec::view_to_json(RoleAnswer{id, member.name, member.role, member.party},
                                             lookup);
            }
            return roles;
        });
}

} // namespace

std::vector<DemoRole> demo_roles(Services const& services) {
    std::vector<DemoRole> roles;
    for (auto const& stored : services.rooms.store().engagements())
        (void)services.rooms.read(stored.id, [&](service::Room& room) -> Result<bool> {
            for (auto const& [id, member] : room.state().members)
                if (member.status == domain::MemberStatus::confirmed)
                    roles.push_back({id, member.account});
            return true;
        });
    return roles;
}

Answer me(Services const& services, Request const& request) {
    auto const token = token_in(services.network, Cookie::session, request);
    auto const account = token ? services.sign_ins.who(*token) : std::nullopt;
    std::string out = "{";
    if (account) {
        auto const known = services.sign_ins.account(*account);
        out += R"("account":)";
        codec::write(out, AccountAnswer{known->login_name, known->display_name},
                     codec::AsReference{});
        out += R"(,"engagements":)" + memberships_of(services, *account);
    } else {
        out += R"("account":null,"engagements":[])";
    }
    out += services.demo == Demo::yes ? R"(,"demo":true,"roles":)" + roles_of(services)
                                      : R"(,"demo":false)";
    out += exchange::weasyprint_here().empty() ? R"(,"pdf":false)" : R"(,"pdf":true)";
    out += is_secure(services.network) ? R"(,"transport":"https"})" : R"(,"transport":"http"})";
    return json(std::move(out));
}

} // namespace hefboom::http
