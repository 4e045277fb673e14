// SPDX-License-Identifier: EUPL-1.2
#include "demo/scratch_folder.hpp"
#include "demo/story.hpp"

#include <exception>
#include <filesystem>
#include <iostream>

// hefboom_demo FOLDER: plays the worked example and leaves its data folder there.
int main(int argc, char** argv) {
    if (argc != 2) {
        std::cerr << "use: hefboom_demo FOLDER\n";
        return 2;
    }
    try {
        hefboom::demo::ScratchFolder const scratch;
        {
            hefboom::demo::Stage stage(scratch.path());
            hefboom::demo::Story story(stage);
            hefboom::demo::play_all(story);
        }
        std::filesystem::create_directories(argv[1]);
        for (auto const* file : {"keys.db", "journal.db"})
            std::filesystem::copy_file(scratch.path() / file, std::filesystem::path(argv[1]) / file,
                                       std::filesystem::copy_options::overwrite_existing);
        return 0;
    } catch (std::exception const& failure) {
        std::cerr << "hefboom_demo: " << failure.what() << '\n';
        return 1;
    }
}
