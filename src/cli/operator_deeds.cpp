// SPDX-License-Identifier: EUPL-1.2
#include "cli/operator_deeds.hpp"

#include "cli/exit_code.hpp"
#include "store/open.hpp"
#include "store/restore.hpp"

#include <filesystem>

namespace hefboom::cli {

http::OperatorDeeds deeds_on(store::Store& store) {
    return {{backup_deed,
             [&store](std::string const& folder) {
                 store.back_up(folder);
                 return std::to_string(store::journals_in_backup(folder).size());
             }},
            {backup_keys_deed, [&store](std::string const& folder) {
                 store.back_up_keys(folder);
                 return std::string();
             }}};
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
    return deeds_on(*store).at(deed)(argument);
}

} // namespace hefboom::cli
