"""Given names that are common in the lands and literatures Masomo's learners read about.

A closed list, folded as `wording.fold` does it. A name that is not in it is still told for a
person's by the words around it; one that is needs fewer of them.
"""

from __future__ import annotations

from masomo_desktop.generation.wording import fold

GIVEN_NAMES: frozenset[str] = frozenset(
    fold(name)
    for name in """
    Aaron Abdallah Abdul Abdullah Abel Abigail Abraham Achieng Ada Adam Adamu Adolf Agnes Ahmed
    Aisha Akinyi Alan Albert Aleksandr Alessandro Alex Alexander Alexandre Alfred Ali Alice
    Alison Allan Allen Amara Amelia Amina Amir Amit Amy Anand Ananda Andrea Andreas Andrew
    Angela Ángela Anita Anna Anne Anthony Anton Antoine Antonio Arjun Arnold Arthur Asha Ashok
    Atieno Augustin Augustus Baraka Barack Barbara Barry Beatrice Ben Benito Benjamin Bernard
    Bertrand Betty Bill Blaise Bob Boniface Boris Brian Bruce Camille Carl Carlos Carol Caroline
    Catherine Cecil Cecilia Cécile Charles Charlie Charlotte Chinua Chris Christian Christine
    Christopher Claire Clara Claude Claudius Colin Cristina Cynthia Daniel Daudi David Deborah
    Denis Dennis Diana Didier Diego Dmitri Donald Dorothy Douglas Duncan Edgar Edmund Eduard
    Edward Edwin Eleanor Elena Elijah Elisabeth Elizabeth Ella Ellen Emily Emma Emmanuel Enrico
    Eric Erik Ernest Ernst Erwin Esther Étienne Eugene Eva Eve Evelyn Fatima Fatuma Felix
    Ferdinand Fernando Florence Frances Francesco Francis Francisco Franck François Françoise
    Frank Franklin Franz Fred Frederick Frédéric Friedrich Gabriel Galileo Gary Geoffrey George
    Georges Gérard Gerald Gertrude Giovanni Giuseppe Gloria Gottfried Grace Graham Gregor
    Gregory Guillaume Gustav Guy Habib Hamisi Hannah Hans Harold Harriet Harry Hassan Heinrich
    Helen Hélène Henri Henry Herbert Hermann Herman Howard Hugh Hugo Hussein Ian Ibrahim Ida Idi
    Igor Indira Ingrid Irène Irene Isaac Isabella Isabelle Ismail Issa Ivan Jack Jackson Jacob
    Jacqueline Jacques Jakob James Jamal Jan Jane Jason Jawaharlal Jean Jeanne Jeff Jeffrey
    Jennifer Jenny Jérôme Jeremy Jerry Jesse Jessica Jim Jimmy Joan João Joe Johann Johannes
    John Johnny Jomo Jonathan Jorge José Josef Joseph Josephine Joshua Juan Judith Jules Julia
    Julian Julie Juliet Julius Juma Kamau Karen Karim Karl Kate Katherine Kathleen Keith Kelly
    Kenneth Kevin Khadija Khalid Kofi Kumar Kwame Larry Laura Laurent Lawrence Leila Leo Léon
    Leon Leonard Leonardo Léopold Leopold Leslie Lewis Lillian Linda Lionel Lisa Louis Louise
    Luca Lucas Lucia Lucy Ludwig Luigi Luis Luke Lydia Madeleine Mahatma Maimuna Makena Malcolm
    Marcel Marco Marcus Margaret Maria Marie Marilyn Mario Mark Martha Martin Mary Matthew
    Matthias Maurice Max Maximilian Maya Michael Michel Michelle Miguel Mikhail Miriam Mohamed
    Mohammed Mohandas Moses Muammar Muhammad Musa Mwai Mwangi Nadia Nancy Napoleon Natalie Neil
    Nelson Nicholas Nicolas Nicolaus Nigel Nikita Nikola Nikolai Nina Njeri Noah Norman Olga
    Oliver Olivier Omar Oscar Otieno Otto Pablo Pamela Pascal Patrice Patricia Patrick Paul
    Paula Pauline Pedro Peter Peyton Philip Philippe Phillip Pierre Priya Rachel Rafael Rajesh
    Raila Ralph Ram Ramesh Rashid Raymond Rebecca Régis Rehema René Richard Rita Robert Roberto
    Robin Roger Roland Ronald Rosa Rosalind Rose Roy Rudolf Rudolph Russell Ruth Ryan Said Saidi
    Salim Salma Sally Sam Samir Samori Samuel Sandra Sanjay Sara Sarah Sean Sébastien Sergei
    Seth Shaka Sheila Shirley Sigmund Simon Simone Sofia Sophia Sophie Stanley Stefan Stella
    Stephanie Stephen Steve Steven Stuart Sunita Susan Suleiman Sylvia Tariq Teresa Theodor
    Theodore Theresa Thierry Thomas Tim Timothy Tom Tony Ulysses Uhuru Victor Victoria Vincent
    Virginia Vladimir Wanjiku Walter Wangari Warren Wayne Werner Wilhelm William Winnie Winston
    Wolfgang Yaa Yakubu Yasser Yohana Yoweri Yusuf Yves Zainab Zachary
    """.split()
)
