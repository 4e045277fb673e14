// SPDX-License-Identifier: EUPL-1.2
#include "cli/operator_deeds.hpp"

#include "cli/exit_code.hpp"
#include "service/passphrase_reset.hpp"
#include "store/open.hpp"
#include "store/restore.hpp"

#include <filesystem>
#include <stdexcept>

namespace hefboom::cli {

namespace {

std::string reset(Operated const& operated, std::string const& login) {
    auto const reset = service::reset_passphrase(operated.rooms, operated.sign_ins, login);
    if (!reset)
        throw std::runtime_error(reset.error().key == "account.unknown"
                                     ? "nobody signs in as " + login
                                     : "nothing was reset (" + reset.error().key + ")");
    operated.sign_ins_ended(reset->account);
    auto text = operated.address() + "/reset#" + reset->secret + "\nMust be confirmed anew in " +
                std::to_string(reset->dropped) + " engagement(s).";
    if (reset->kept > 0)
        text += " Stays the facilitator of " + std::to_string(reset->kept) +
                " engagement(s), where nobody could confirm a facilitator yet.";
    return text;
}

} // namespace

http::OperatorDeeds deeds_on(Operated const& operated) {
    auto& store = operated.rooms.store();
    return {{backup_deed,
             [&store](std::string const& folder) {
                 store.back_up(folder);
                 return std::to_string(store::journals_in_backup(folder).size());
             }},
            {backup_keys_deed,
             [&store](std::string const& folder) {
                 store.back_up_keys(folder);
                 return std::string();
             }},
            {reset_passphrase_deed,
             [operated](std::string const& login) { return reset(operated, login); }}};
}

std::string do_deed(std::string const& data_folder, char const* deed, std::string const& argument) {
    if (auto const answer = http::ask_operator_door(data_folder, deed, argument)) {
        if (answer->outcome == http::OperatorAnswer::Outcome::failed)
            end_with(ExitCode::broken, answer->text);
        return answer->text;
    }
    if (!std::filesystem::exists(std::filesystem::path(data_folder) / "journal.db"))
        end_with(ExitCode::usage, data_folder + " is no data folder of Hefboom");
    auto const store = store::open_sqlite(data_folder);
    service::Rooms rooms(*store, service::real_world(), [](service::Room&, auto const&, bool) {});
    service::SignIns sign_ins(store->accounts(), rooms.world());
    return deeds_on({.rooms = rooms,
                     .sign_ins = sign_ins,
                     .address = [] { return std::string("https://<your server>"); },
                     .sign_ins_ended = [](domain::AccountId) {}})
        .at(deed)(argument);
}

} // namespace hefboom::cli
