"""From the lines of a page to reading text: order, paragraphs, furniture, regions.

Pure: knows no PDF library. Every function works on the upright lines of one page, in points, with
the origin at the top left.
"""
