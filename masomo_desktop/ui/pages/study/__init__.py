"""Study screens: the reader, summaries, flashcards, quizzes and search."""
