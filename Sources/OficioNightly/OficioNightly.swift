import Oficio
